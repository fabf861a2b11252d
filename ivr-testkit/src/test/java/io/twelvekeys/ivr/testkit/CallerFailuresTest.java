package io.twelvekeys.ivr.testkit;

import static io.twelvekeys.ivr.Destination.extension;
import static io.twelvekeys.ivr.testkit.Caller.seconds;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.BargeIn;
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

  private static void failsWithStory(Runnable said, String part) {
    assertThatThrownBy(said::run)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(part.indent(0));
  }

  @Test
  void aStoryWithTheWrongEnd() {
    caller.waits(seconds(3)).presses("1");
    fails(() -> caller.reaches(extension("202")), """
        expected to reach extension:202, but what came next was "3.000 route extension:201"; \
        at 3.000 the call is over: connected to extension:201
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
    failsWith(
        () -> caller.isIn("mian"),
        "expected to be in ivr:mian (there is no menu 'mian'; did you mean 'main'?), but");
    failsWith(
        () -> caller.isIn("support"),
        "expected to be in ivr:support (there is no menu 'support'; known: main), but");
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
  void whereTheCallWent() {
    failsWith(
        () -> Caller.dials(CATALOG, "6000").reaches(extension("201")),
        "expected to reach extension:201, but what came next was \"0.000 play welcome.wav\";"
            + " at 33.000 the call is over: no-input\n");
    failsWith(
        () -> Caller.dials(CATALOG, "6000").presses("1").ends(EndCause.HUNG_UP),
        "expected the call to end hung-up, but what came next was \"0.000 route extension:201\";"
            + " at 0.000 the call is over: connected to extension:201\n");
  }

  @Test
  void whyNobodyTookTheCall() {
    failsWith(
        () -> Caller.dials(CATALOG, "6002").hears("welcome.wav"),
        "expected to hear welcome.wav, but what came next was \"0.000 end no-such-ivr\"; at 0.000"
            + " there is no menu of acme with the extension '6002'; did you mean '6000'?\n");
    failsWith(
        () -> Caller.of(CATALOG).dials("globex", "6000").hears("welcome.wav"),
        "expected to hear welcome.wav, but what came next was \"0.000 end no-such-ivr\"; at 0.000"
            + " there is no menu of globex with the extension '6000'; none is defined\n");
  }

  @Test
  void rule10ASwallowedKeyIsInTheStory() {
    caller.waits(seconds(1)).presses("9").presses("1");
    failsWithStory(() -> caller.reaches(extension("201")), """
             1.000  key 9
             1.000                  stop welcome.wav
             1.000                  play welcome.wav
             1.000  key 1
             1.000                  key 1 dropped: stray (rule 10)
        """);
  }

  @Test
  void rule06KeysThatWaitedAreDroppedLater() {
    Ivr queueing = Sample.menu("queue", "6000")
        .bargeIn(BargeIn.QUEUE)
        .on(Key.ONE, extension("201"))
        .build();
    Caller early = Caller.dials(IvrCatalog.of(queueing), "6000").presses("91");
    failsWithStory(() -> early.reaches(extension("201")), """
             0.000  dial 6000
             0.000                  play queue.wav
             0.000  key 9
             0.000  key 1
             1.000                  played queue.wav
             1.000                  play queue.wav
             1.000                  key 1 dropped: after no match (rule 6)
        """);
  }

  @Test
  void aSecretKeyThatIsDroppedIsNotTold() {
    Ivr pin = Sample.menu("pin", "6000").on(Key.ONE, extension("201")).secret().build();
    Caller stray = Caller.dials(IvrCatalog.of(pin), "6000").presses("9").presses("1");
    failsWithStory(() -> stray.reaches(extension("201")), "  key ? dropped: stray (rule 10)\n");
  }

  @Test
  void rule20AKeyDuringATransferIsInTheStory() {
    caller.presses("1").presses("2");
    failsWithStory(() -> caller.reaches(extension("202")), """
             0.000                  route extension:201
             0.000  key 2
             0.000                  key ? dropped: transferring (rule 20)
        """);
  }

  @Test
  void aPromptWithoutEnd() {
    LineScript line = LineScript.PLAIN.withPrompt("welcome.wav", seconds(7_200));
    Caller patient = Caller.of(CATALOG).withLine(line).dials("6000");
    patient.listensToTheEnd().ends(EndCause.MAX_DURATION).after(seconds(600));
  }
}
