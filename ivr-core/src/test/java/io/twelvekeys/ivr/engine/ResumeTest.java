package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.machine.CallSnapshot;
import io.twelvekeys.ivr.port.CallFact.PromptStarted;
import io.twelvekeys.ivr.port.CallFact.TransferStarted;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome.Success;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A call that was stored goes on as if nothing had happened (rule 29, D2). */
class ResumeTest {
  private final Desk here = new Desk();
  private final Desk there = new Desk();

  /** What a caller does until the call is in a phase, and what is done with it then. */
  static Stream<Arguments> phases() {
    return Stream.of(
        Arguments.of("prompting", "6000", "", "welcome.wav"),
        Arguments.of("listening", "6000", "e", ""),
        Arguments.of("collecting", "6001", "e7", ""),
        Arguments.of("swallowing", "6001", "e79*", ""),
        Arguments.of("announcing", "6001", "e1", "one-moment.wav"),
        Arguments.of("routing", "6000", "1", ""),
        Arguments.of("goodbye", "6000", "0", "bye.wav"));
  }

  private static void act(Desk desk, Call call, String doings) {
    for (int i = 0; i < doings.length(); i++) {
      char doing = doings.charAt(i);
      desk.time.pass(700);
      if (doing == 'e') {
        desk.line.last().ends();
      } else if (doing == 'r') {
        desk.switchboard.last().answers(Success.RETURNED);
      } else {
        call.press(doing);
      }
    }
  }

  private Call resumed(CallSnapshot snapshot) {
    there.time.jump(123_456_789); // another machine, another time
    return there.engine.resume(CallSnapshot.parse(snapshot.text()), there.line).call();
  }

  @ParameterizedTest
  @MethodSource("phases")
  void rule29InEachPhase(String phase, String extension, String doings, String playsAgain) {
    Call call = here.dials(extension, here.line);
    act(here, call, doings);
    here.time.pass(300);
    assertThat(call.state().doing()).isEqualTo(phase);
    CallSnapshot snapshot = call.snapshot();
    int facts = here.heard.facts.size();
    Call other = resumed(snapshot);
    assertThat(other.info()).isEqualTo(call.info());
    assertThat(other.time()).isEqualTo(call.time());
    assertThat(other.state().doing()).isEqualTo(phase);
    assertThat(there.line.heard())
        .isEqualTo(playsAgain.isEmpty() ? List.of() : List.of(playsAgain));
    assertThat(there.switchboard.resumed).isEqualTo(phase.equals("routing") ? 1 : 0);
    assertThat(other.trace()).isEmpty();
    int factsThere = there.heard.facts.size();
    for (Desk desk : List.of(here, there)) {
      desk.time.pass(900_000);
    }
    assertThat(texts(there, factsThere)).isEqualTo(texts(here, facts));
    assertThat(Desk.end(other)).isEqualTo(Desk.end(call)).isPresent();
    assertThat(there.time.live()).isZero();
  }

  private static List<String> texts(Desk desk, int from) {
    return desk.heard.texts().subList(from, desk.heard.texts().size());
  }

  @ParameterizedTest
  @MethodSource("phases")
  void s02NoTokenIsUsedTwiceNotEvenByACallThatIsRestoredAgainAndAgain(
      String phase, String extension, String doings, String unused) {
    Desk desk = here;
    Call call = desk.dials(extension, desk.line);
    act(desk, call, doings);
    for (int i = 0; i < 5; i++) {
      CallSnapshot snapshot = call.snapshot();
      Desk next = new Desk();
      next.heard.facts.addAll(desk.heard.facts);
      call = next.engine.resume(snapshot, next.line).call();
      if (call.state().doing().equals("listening")) {
        call.press('5');
      }
      desk = next;
    }
    Set<Integer> tokens = new HashSet<>();
    for (PromptStarted started : desk.heard.all(PromptStarted.class)) {
      assertThat(tokens.add(started.token())).isTrue();
    }
    for (TransferStarted started : desk.heard.all(TransferStarted.class)) {
      assertThat(tokens.add(started.token())).isTrue();
    }
  }

  @Test
  void aRouteUnderWayIsAskedForWithItsOwnAnswer() {
    Call call = here.dials();
    call.press('1');
    here.time.pass(20_000);
    Call other = resumed(call.snapshot());
    assertThat(there.switchboard.last().destination.text()).isEqualTo("extension:201");
    there.time.pass(39_999);
    assertThat(there.switchboard.last().cancels).isZero();
    there.time.pass(1);
    assertThat(there.switchboard.last().cancels).isEqualTo(1);
    other.press('1');
    there.switchboard.last().answers(Success.CONNECTED);
    assertThat(Desk.end(other)).contains(EndCause.CONNECTED);
  }

  @Test
  void aRouterThatThrowsWhenItIsAskedHasFailed() {
    Call call = here.dials();
    call.press('1');
    Desk broken = new Desk(builder -> builder.router((info, destination) -> {
      throw new IllegalStateException("forgotten");
    }));
    Call other = broken.engine.resume(call.snapshot(), broken.line).call();
    assertThat(other.state().failedTransfers()).isEqualTo(1);
    assertThat(broken.line.heard()).containsExactly("sorry.wav welcome.wav");
  }

  @Test
  void aSnapshotTakenWhileAWakeIsLateStandsAtTheDeadline() {
    Call call = here.dials();
    here.line.last().ends();
    here.time.jump(500_000);
    CallSnapshot snapshot = call.snapshot();
    assertThat(snapshot.at()).isEqualTo(10_000);
    resumed(snapshot);
    there.time.pass(0);
    assertThat(there.heard.texts()).contains("10000 no-input 1");
    assertThat(there.heard.facts).extracting(Heard.Fact::at).isSorted();
  }

  @Test
  void aCallOfOtherMenusIsRefused() {
    CallSnapshot snapshot = here.dials().snapshot();
    there.engine.publish(IvrCatalog.of(Acme.PIN, Acme.SUPPORT));
    assertThatThrownBy(() -> there.engine.resume(snapshot, there.line))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("other menus");
    assertThat(there.engine.running()).isZero();
    assertThat(there.line.played).isEmpty();
  }

  @Test
  void aCallThatHasEndedIsRefused() {
    Call call = here.dials();
    call.hungUp();
    CallSnapshot snapshot = call.snapshot();
    assertThatThrownBy(() -> there.engine.resume(snapshot, there.line))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("ended");
    assertThat(there.engine.running()).isZero();
  }

  @Test
  void aCallThatRunsHereIsRefusedAndGoesOn() {
    Call call = here.dials();
    CallSnapshot snapshot = call.snapshot();
    Line line = new Line();
    assertThatThrownBy(() -> here.engine.resume(snapshot, line))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("runs here already");
    assertThat(line.played).isEmpty();
    assertThat(here.engine.calls()).containsExactly(call);
    call.press('1');
    assertThat(here.switchboard.routed).hasSize(1);
  }

  @Test
  void timeThatPassesBetweenIsNotCounted() {
    Call call = here.dials();
    here.time.pass(599_000);
    Call other = resumed(call.snapshot());
    there.time.pass(999);
    assertThat(there.line.heard()).containsExactly("welcome.wav");
    there.time.pass(1);
    assertThat(there.line.heard()).containsExactly("welcome.wav", "bye.wav");
    other.hungUp();
  }
}
