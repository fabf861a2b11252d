package io.twelvekeys.ivr.testkit.contract;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.port.Routing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link Router} must do. Extend it, say how a router is made, and where it leads:
 *
 * <pre>{@code
 * class PbxRouterTest extends RouterContract {
 *   protected Router router() { return testPbx::transfer; }
 *   protected Map<Destination, RouteOutcome> outcomes() {
 *     return Map.of(
 *         extension("201"), RouteOutcome.Success.CONNECTED,
 *         extension("202"), RouteOutcome.Failure.BUSY);
 *   }
 *   protected Destination unanswered() { return extension("203"); }
 * }
 * }</pre>
 *
 * <p>What is not tested: that the destination is reached and not another one, that both sides hear
 * each other, and what a transfer costs.
 */
public abstract class RouterContract extends AdapterContract {
  private final AtomicInteger calls = new AtomicInteger();
  private Router tested = (call, destination) -> Routing.ended(RouteOutcome.Failure.FAILED);

  /** For subclasses. */
  protected RouterContract() {}

  /** The router, fresh for each test. */
  protected abstract Router router() throws Exception;

  /**
   * Where it leads, with what comes of it: at least one {@link RouteOutcome.Success#CONNECTED} and
   * one {@link RouteOutcome.Failure}.
   */
  protected abstract Map<Destination, RouteOutcome> outcomes();

  /**
   * A destination that rings, and nobody answers for as long as the {@link #patience} of a test: no
   * outcome of any kind comes. R1 makes sure of it for as long in virtual time, and for three
   * seconds in any other.
   */
  protected abstract Destination unanswered();

  /** A call that can be routed; a new one each time, with what a host needs to know of it. */
  protected CallInfo call() {
    return new CallInfo("contract-" + calls.incrementAndGet(), "acme", "6000", Optional.empty());
  }

  /** How long the slowest of {@link #outcomes} takes. */
  protected Duration length() {
    return Duration.ZERO;
  }

  /** Whether the far side of this call rings at this moment; empty where nobody can tell. */
  protected Optional<Boolean> isRinging(CallInfo call) {
    return Optional.empty();
  }

  /** Whether this call is handed over at this moment; empty where nobody can tell. */
  protected Optional<Boolean> isConnected(CallInfo call) {
    return Optional.empty();
  }

  /** Whether it routes many calls at a time; one that does not is spared R8 and R9. */
  protected boolean servesManyCalls() {
    return true;
  }

  /** Makes the router of the next test. */
  @BeforeEach
  public final void makeRouter() throws Exception {
    tested = router();
  }

  /** Rule R1. */
  @Test
  @DisplayName("R1: route returns at once, with a routing")
  public void r1RouteReturnsAtOnceWithARouting() {
    Hearing answer = answer("R1", begin("R1", call(), unanswered()));
    must(!answer.heard(), "R1", "where nobody answers, " + answer, "the outcome comes later");
    long asked = time().now();
    pass(aWhile());
    must(
        !answer.heard(),
        "R1",
        unanswered().text() + " after " + (answer.at() - asked) + " ms: " + answer,
        "unanswered() rings on, and no outcome comes");
  }

  /** Rule R2. */
  @Test
  @DisplayName("R2: how a transfer went is told as data, a failure too")
  public void r2HowATransferWentIsToldAsData() {
    for (Entry<Destination, RouteOutcome> expected : outcomes().entrySet()) {
      Destination to = expected.getKey();
      Hearing answer = answered("R2", begin("R2", call(), to));
      boolean right = answer.well() && expected.getValue().equals(answer.value());
      must(
          right,
          "R2",
          to.text() + ": " + answer,
          "it ends with " + expected.getValue().text());
    }
  }

  /** Rule R3. */
  @Test
  @DisplayName("R3: an outcome is told once")
  public void r3AnOutcomeIsToldOnce() {
    for (Destination to : outcomes().keySet()) {
      Routing routing = begin("R3", call(), to);
      Hearing answer = answered("R3", routing);
      cancel("R3", routing);
      pass(tolerance());
      int times = answer.times();
      must(times == 1, "R3", "an outcome is told " + times + " times", "it is told once");
    }
  }

  /** Rule R4. */
  @Test
  @DisplayName("R4: who asks late for the outcome hears of it, too")
  public void r4WhoAsksLateHearsOfItToo() {
    Routing routing = begin("R4", call(), connecting());
    Hearing unused = answered("R4", routing);
    boolean told = comes(answer("R4", routing)::heard, Duration.ZERO);
    must(told, "R4", "outcome() does not complete when asked for again", "it is the same outcome");
  }

  /** Rule R5. */
  @Test
  @DisplayName("R5: after a failed transfer the same call can be routed again")
  public void r5AfterAFailureTheCallCanBeRoutedAgain() {
    CallInfo call = call();
    Hearing unused = answered("R5", begin("R5", call, failing()));
    mustConnect("R5", "after a failure", answered("R5", begin("R5", call, connecting())));
  }

  /** Rule R6. */
  @Test
  @DisplayName("R6: cancel gives up at once, and is harmless twice")
  public void r6CancelGivesUpAtOnce() {
    CallInfo call = call();
    Routing routing = begin("R6", call, unanswered());
    Hearing answer = answer("R6", routing);
    pass(tolerance());
    cancel("R6", routing);
    cancel("R6", routing);
    boolean quiet = comes(() -> !isRinging(call).orElse(false), Duration.ZERO);
    must(quiet, "R6", "the far side rings on", "it stops ringing");
    pass(aWhile());
    must(
        !RouteOutcome.Success.CONNECTED.equals(answer.value()),
        "R6",
        "after a cancel, " + answer,
        "who was given up is not connected, whatever the far side does");
    mustConnect("R6", "after a cancel", answered("R6", begin("R6", call, connecting())));
  }

  /** Rule R7. */
  @Test
  @DisplayName("R7: a cancel that comes too late does not harm a call that is connected")
  public void r7ALateCancelDoesNotHarmAConnectedCall() {
    CallInfo call = call();
    Routing routing = begin("R7", call, connecting());
    mustConnect("R7", "a transfer", answered("R7", routing));
    cancel("R7", routing);
    pass(tolerance());
    must(
        isConnected(call).orElse(true),
        "R7",
        "a cancel after the outcome cut a connected call",
        "it is too late, and changes nothing");
  }

  /** Rule R8. */
  @Test
  @DisplayName("R8: many calls are routed at the same time, from any thread")
  public void r8ManyCallsAreRoutedAtTheSameTime() {
    Assumptions.assumeTrue(servesManyCalls(), "a router of one call");
    List<Hearing> answers = new ArrayList<>();
    List<RouteOutcome> expected = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      outcomes().forEach((to, outcome) -> {
        Routing routing = elsewhere("R8", "route", () -> tested.route(call(), to));
        answers.add(answer("R8", routing));
        expected.add(outcome);
      });
    }
    for (int i = 0; i < answers.size(); i++) {
      Hearing answer = answers.get(i);
      boolean right = comes(answer::well, length()) && expected.get(i).equals(answer.value());
      must(
          right,
          "R8",
          "of many calls: " + answer,
          "it ends with " + expected.get(i).text());
    }
  }

  /** Rule R9. */
  @Test
  @DisplayName("R9: giving up one call harms no other")
  public void r9GivingUpOneCallHarmsNoOther() {
    Assumptions.assumeTrue(servesManyCalls(), "a router of one call");
    CallInfo kept = call();
    Routing other = begin("R9", kept, unanswered());
    Hearing otherAnswer = answer("R9", other);
    Routing given = begin("R9", call(), unanswered());
    cancel("R9", given);
    pass(tolerance());
    must(!otherAnswer.heard(), "R9", "the other call: " + otherAnswer, "it goes on ringing");
    must(isRinging(kept).orElse(true), "R9", "the other call stops ringing", "it goes on");
    cancel("R9", other);
  }

  /** Rule R10. */
  @Test
  @DisplayName("R10: a transfer that was under way is found again, or begun again")
  public void r10ATransferUnderWayIsResumed() {
    CallInfo call = call();
    Routing before = begin("R10", call, unanswered());
    Routing after = quickly("R10", "resume()", () -> tested.resume(call, unanswered()));
    must(after != null, "R10", "resume returns null", "a routing");
    Hearing unused = answer("R10", after);
    cancel("R10", after);
    cancel("R10", before);
    boolean quiet = comes(() -> !isRinging(call).orElse(false), Duration.ZERO);
    must(quiet, "R10", "the far side rings on", "both routings are one, or both are given up");
  }

  private Destination connecting() {
    return leadingTo(RouteOutcome.Success.CONNECTED);
  }

  private Destination failing() {
    return outcomes().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof RouteOutcome.Failure)
        .map(Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new AssertionError("outcomes() names no destination that fails"));
  }

  private Destination leadingTo(RouteOutcome outcome) {
    return outcomes().entrySet().stream()
        .filter(entry -> entry.getValue().equals(outcome))
        .map(Entry::getKey)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("outcomes() names no destination that is " + outcome.text()));
  }

  private Routing begin(String rule, CallInfo call, Destination to) {
    Routing routing = quickly(rule, "route(" + to.text() + ")", () -> tested.route(call, to));
    must(routing != null, rule, "route returns null", "a routing, an ended one where need be");
    return routing;
  }

  private void cancel(String rule, Routing routing) {
    boolean unused = quickly(rule, "cancel()", () -> {
      routing.cancel();
      return true;
    });
  }

  private Hearing answer(String rule, Routing routing) {
    return hearing(rule, "outcome()", calmly(rule, "outcome()", routing::outcome));
  }

  private Hearing answered(String rule, Routing routing) {
    Hearing answer = answer(rule, routing);
    boolean unused = comes(answer::heard, length());
    return answer;
  }

  private static void mustConnect(String rule, String what, Hearing answer) {
    boolean right = RouteOutcome.Success.CONNECTED.equals(answer.value());
    must(right, rule, what + ": " + answer, "it ends with connected");
  }
}
