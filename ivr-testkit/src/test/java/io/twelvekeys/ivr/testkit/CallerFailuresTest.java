package io.twelvekeys.ivr.testkit;

import static io.twelvekeys.ivr.Destination.extension;
import static io.twelvekeys.ivr.testkit.Caller.seconds;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import org.junit.jupiter.api.Test;

/** What a caller says and is not so fails, with what was expected, what came, and the story. */
class CallerFailuresTest {
  private static final IvrCatalog CATALOG = IvrCatalog.of(Ivr.named("Main")
      .customer("acme")
      .extension("6000")
      .greeting("welcome.wav")
      .on(Key.ONE, extension("201"))
      .build());

  private final Caller caller = Caller.dials(CATALOG, "6000");

  private static void fails(Runnable said, String message) {
    assertThatThrownBy(said::run).isInstanceOf(AssertionError.class).hasMessage(message);
  }

  private static void failsWith(Runnable said, String start) {
    assertThatThrownBy(said::run)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(start)
        .hasMessageContaining("\nthe call so far:\n");
  }

  @Test
  void aStoryWithTheWrongEnd() {
    caller.waits(seconds(3)).presses("1");
    fails(() -> caller.reaches(extension("202")), """
        expected to reach extension:202, but what came next was "3.000 route extension:201"; \
        at 3.000 the call is over
        the call so far:
             0.000  dial 6000
             0.000                  play welcome.wav
             1.000                  played welcome.wav
             3.000  key 1
             3.000                  route extension:201
             3.000                  end connected
             3.000  now""");
  }

  @Test
  void anotherPrompt() {
    failsWith(
        () -> caller.hears("hello.wav"),
        "expected to hear hello.wav, but what came next was \"0.000 play welcome.wav\"; "
            + "at 0.000 welcome.wav plays in ivr:main\n");
  }

  @Test
  void aPromptThatNeverComes() {
    caller.presses("1");
    failsWith(
        () -> caller.hears("hello.wav"),
        "expected to hear hello.wav, but what came next was \"0.000 route extension:201\"");
  }

  @Test
  void aPromptWhereNoneShouldBe() {
    failsWith(
        () -> caller.hearsNothing(),
        "expected to hear nothing, but what came next was \"0.000 play welcome.wav\"");
    caller.listensToTheEnd();
    failsWith(
        () -> caller.hearsNothingFor(seconds(11)), "expected to hear nothing for 11.000 s, but");
  }

  @Test
  void anotherMenuAnotherTimeAnotherTransfer() {
    failsWith(() -> caller.isIn("support"), "expected to be in ivr:support, but");
    failsWith(() -> caller.after(seconds(1)), "expected it to be 1.000, but");
    failsWith(() -> caller.isRoutedTo(extension("201")), "expected to be routed to extension:201");
    failsWith(
        () -> caller.comesBackFrom(extension("201"), RouteOutcome.Failure.BUSY),
        "expected to come back from extension:201 busy, but");
  }

  @Test
  void anotherEnd() {
    failsWith(() -> caller.isNotTaken(), "expected no menu to take the call, but");
    failsWith(
        () -> caller.ends(EndCause.HUNG_UP),
        "expected the call to end hung-up, but what came next");
    failsWith(() -> caller.isStillThere(), "expected the call to go on, but");
    failsWith(
        () -> Caller.dials(CATALOG, "7000").isStillThere(), "expected the call to go on, but");
    failsWith(() -> Caller.dials(CATALOG, "7000").isIn("main"), "expected to be in ivr:main, but");
  }

  @Test
  void aPromptWithoutEnd() {
    LineScript line = LineScript.PLAIN.withPrompt("welcome.wav", seconds(7_200));
    Caller patient = Caller.of(CATALOG).withLine(line).dials("6000");
    patient.listensToTheEnd().ends(EndCause.MAX_DURATION).after(seconds(600));
  }
}
