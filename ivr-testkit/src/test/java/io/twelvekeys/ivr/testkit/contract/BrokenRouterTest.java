package io.twelvekeys.ivr.testkit.contract;

import static io.twelvekeys.ivr.port.RouteOutcome.Failure.BUSY;
import static io.twelvekeys.ivr.port.RouteOutcome.Success.CONNECTED;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.port.Routing;
import io.twelvekeys.ivr.testkit.contract.BrokenAdapters.Broken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of {@link RouterContract} finds a router that breaks it. */
class BrokenRouterTest {
  /** The router of the testkit, but for one thing. */
  private static final class Altered extends ScriptedRouterTest {
    private final BiFunction<Altered, Router, Router> change;
    final List<Routing> begun = new ArrayList<>();
    final Set<String> cut = new HashSet<>();

    Altered(BiFunction<Altered, Router, Router> change) {
      this.change = change;
    }

    @Override
    protected Router router() {
      return change.apply(this, super.router());
    }

    /** Comes in two seconds, whatever is done. */
    CompletableFuture<RouteOutcome> later(RouteOutcome outcome) {
      CompletableFuture<RouteOutcome> answer = new CompletableFuture<>();
      Object unused = time.wakeAt(time.now() + 2_000, () -> answer.complete(outcome));
      return answer;
    }

    @Override
    protected Optional<Boolean> isConnected(CallInfo call) {
      return Optional.of(!cut.contains(call.id()));
    }
  }

  /** What is changed about one route. */
  private interface Change {
    Routing of(Altered test, CallInfo call, Destination to, Routing right);
  }

  private static Broken broken(String rule, String how, Change change) {
    return new Broken(rule, how, new Altered((test, right) -> (call, to) -> {
      Routing routing = right.route(call, to);
      test.begun.add(routing);
      return change.of(test, call, to, routing);
    }));
  }

  private static Broken instead(String rule, String how, Change change) {
    return new Broken(
        rule, how, new Altered((test, right) -> (call, to) -> change.of(test, call, to, null)));
  }

  static List<Broken> broken() {
    List<Broken> all = new ArrayList<>(outcomes());
    all.addAll(calls());
    return all;
  }

  private static List<Broken> outcomes() {
    return List.of(
        instead("R1", "returns nothing", (test, call, to, right) -> null),
        instead("R1", "throws", (test, call, to, right) -> {
          throw new IllegalStateException("no trunk");
        }),
        broken("R1", "has no outcome", (test, call, to, right) -> Routing.of(null, right::cancel)),
        broken("R1", "waits for the answer", (test, call, to, right) -> {
          test.pass(Duration.ofSeconds(30));
          return right;
        }),
        instead(
            "R1",
            "connects before anybody answers",
            (test, call, to, right) -> Routing.ended(CONNECTED)),
        broken(
            "R1",
            "is busy after two seconds where nobody answers",
            (test, call, to, right) ->
                to.equals(test.unanswered()) ? Routing.of(test.later(BUSY), right::cancel) : right),
        broken(
            "R2",
            "fails with an exception",
            (test, call, to, right) ->
                Routing.of(right.outcome().thenApply(BrokenRouterTest::orThrow), right::cancel)),
        broken(
            "R2",
            "says connected whatever comes",
            (test, call, to, right) ->
                Routing.of(right.outcome().thenApply(outcome -> CONNECTED), right::cancel)),
        broken(
            "R2",
            "never answers",
            (test, call, to, right) -> Routing.of(new CompletableFuture<>(), right::cancel)),
        broken(
            "R2",
            "answers nothing",
            (test, call, to, right) ->
                Routing.of(right.outcome().thenApply(outcome -> null), right::cancel)),
        broken(
            "R3",
            "answers twice",
            (test, call, to, right) -> Routing.of(new Twice(right.outcome()), right::cancel)),
        broken("R4", "answers who asked first", (test, call, to, right) -> new Routing() {
          private boolean asked;

          @Override
          public CompletionStage<RouteOutcome> outcome() {
            CompletionStage<RouteOutcome> outcome =
                asked ? new CompletableFuture<>() : right.outcome();
            asked = true;
            return outcome;
          }

          @Override
          public void cancel() {
            right.cancel();
          }
        }));
  }

  private static List<Broken> calls() {
    return List.of(
        new Broken("R5", "routes a call once", new Altered((test, right) -> (call, to) -> {
          if (!test.cut.add(call.id())) {
            throw new IllegalStateException("this call was routed before");
          }
          return right.route(call, to);
        })),
        broken("R6", "rings on", (test, call, to, right) -> Routing.of(right.outcome(), () -> {})),
        broken(
            "R6",
            "connects whom it gave up",
            (test, call, to, right) -> to.equals(test.unanswered())
                ? Routing.of(test.later(CONNECTED), right::cancel)
                : right),
        broken(
            "R6",
            "waits until the far side is quiet",
            (test, call, to, right) ->
                Routing.of(right.outcome(), () -> test.pass(Duration.ofSeconds(1)))),
        broken(
            "R6",
            "throws when cancelled twice",
            (test, call, to, right) -> Routing.of(right.outcome(), () -> {
              if (!test.cut.add(call.id())) {
                throw new IllegalStateException("no transaction");
              }
              right.cancel();
            })),
        broken(
            "R7",
            "cuts whom it connected",
            (test, call, to, right) -> Routing.of(right.outcome(), () -> test.cut.add(call.id()))),
        broken(
            "R7",
            "throws when it is too late",
            (test, call, to, right) -> Routing.of(right.outcome(), () -> {
              if (right.outcome().toCompletableFuture().isDone()) {
                throw new IllegalStateException("no transaction");
              }
              right.cancel();
            })),
        broken("R8", "answers the last call only", (test, call, to, right) -> {
          int mine = test.begun.size();
          CompletableFuture<RouteOutcome> outcome = new CompletableFuture<>();
          var unused = right.outcome().thenAccept(value -> {
            if (mine == test.begun.size()) {
              outcome.complete(value);
            }
          });
          return Routing.of(outcome, right::cancel);
        }),
        broken("R8", "belongs to one thread", (test, call, to, right) -> {
          if (Thread.currentThread().getName().startsWith("contract-")) {
            throw new IllegalStateException("not the router's thread");
          }
          return right;
        }),
        broken(
            "R9",
            "gives everybody up",
            (test, call, to, right) ->
                Routing.of(right.outcome(), () -> test.begun.forEach(Routing::cancel))),
        new Broken("R10", "cannot resume", new Altered((test, right) -> new Resuming(right) {
          @Override
          public Routing resume(CallInfo call, Destination destination) {
            return null;
          }
        })),
        new Broken(
            "R10", "loses what it resumes", new Altered((test, right) -> new Resuming(right) {
              @Override
              public Routing route(CallInfo call, Destination to) {
                Routing routing = super.route(call, to);
                return Routing.of(routing.outcome(), () -> {});
              }
            })));
  }

  private static class Resuming implements Router {
    private final Router right;

    Resuming(Router right) {
      this.right = right;
    }

    @Override
    public Routing route(CallInfo call, Destination to) {
      return right.route(call, to);
    }
  }

  private static RouteOutcome orThrow(RouteOutcome outcome) {
    if (outcome instanceof RouteOutcome.Failure) {
      throw new IllegalStateException(outcome.text());
    }
    return outcome;
  }

  /** Tells everybody twice. */
  private static final class Twice extends CompletableFuture<RouteOutcome> {
    Twice(CompletionStage<RouteOutcome> outcome) {
      var unused = outcome.thenAccept(this::complete);
    }

    @Override
    public CompletableFuture<RouteOutcome> whenComplete(
        BiConsumer<? super RouteOutcome, ? super Throwable> told) {
      var unused = super.whenComplete(told);
      return super.whenComplete(told);
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenRouterIsFound(Broken broken) {
    BrokenAdapters.mustBeFound(RouterContract.class, broken);
  }

  @Test
  void everyRuleIsBroken() {
    BrokenAdapters.mustBreakEveryRule(RouterContract.class, broken());
  }
}
