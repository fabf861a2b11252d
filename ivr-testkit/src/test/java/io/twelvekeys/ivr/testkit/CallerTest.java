package io.twelvekeys.ivr.testkit;

import static io.twelvekeys.ivr.Destination.extension;
import static io.twelvekeys.ivr.Destination.group;
import static io.twelvekeys.ivr.Destination.ivr;
import static io.twelvekeys.ivr.testkit.Caller.millis;
import static io.twelvekeys.ivr.testkit.Caller.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caller does what a person can do, and says what a test wants to say. */
class CallerTest {
  private static final Ivr MAIN = Ivr.named("Main")
      .customer("acme")
      .extension("6000")
      .greeting("welcome.wav")
      .servers("pbx-1")
      .on(Key.ONE, extension("201"))
      .on(Key.TWO, ivr("support"))
      .on(Key.STAR, Navigation.REPEAT)
      .on(Key.HASH, Navigation.HANG_UP)
      .noInputPrompts(Prompt.audio("hello.wav"))
      .onNoInput(extension("100"))
      .build();
  private static final Ivr SUPPORT = Ivr.named("Support")
      .customer("acme")
      .extension("6001")
      .greeting("support.wav")
      .on(Key.ONE, group("support"))
      .directDial(DirectDial.of("3xx"))
      .build();
  private static final IvrCatalog CATALOG = IvrCatalog.of(MAIN, SUPPORT);

  private final LineScript line = LineScript.PLAIN.withPrompt("welcome.wav", seconds(4));

  @Test
  void aKeyInAPromptStopsIt() {
    Caller caller = Caller.dials(CATALOG, "6000").hears("welcome.wav").presses("2");
    caller.hears("support.wav").isIn("support").presses("1").reaches(group("support"));
    assertThat(caller.time()).isEqualTo(seconds(0));
    assertThat(caller.events().stream().map(LineEvent::text))
        .containsExactly(
            "0.000 dial 6000",
            "0.000 play welcome.wav",
            "0.000 key 2",
            "0.000 stop welcome.wav",
            "0.000 play support.wav",
            "0.000 key 1",
            "0.000 stop support.wav",
            "0.000 route group:support",
            "0.000 end connected");
  }

  @Test
  void aKeyExactlyAtTheEndOfAPromptComesBeforeIt() {
    Caller caller = Caller.of(CATALOG).withLine(line).dials("6000");
    caller.waits(seconds(4)).presses(Key.TWO).hears("support.wav").after(seconds(4));
    assertThat(caller.toString()).contains("stop welcome.wav").doesNotContain("played");
  }

  @Test
  void aKeyAfterThePromptComesAMillisecondLater() {
    Caller caller = Caller.of(CATALOG).withLine(line).dials("6000").listensToTheEnd();
    caller.hearsNothing().after(seconds(4)).presses("2").hears("support.wav").after(millis(4_001));
    assertThat(caller.toString()).contains("played welcome.wav").doesNotContain("stop");
  }

  @Test
  void keysAtOnceAndKeysOneByOne() {
    Caller.dials(CATALOG, "6001").presses("301").reaches(extension("301")).after(seconds(0));
    Caller.dials(CATALOG, "6001")
        .types("301", millis(400))
        .reaches(extension("301"))
        .after(millis(800));
  }

  @Test
  void aSilentCallerHearsWhatComes() {
    Caller.of(CATALOG)
        .withLine(line)
        .dials("6000")
        .hears("welcome.wav")
        .listensToTheEnd()
        .hearsNothingFor(seconds(9))
        .hears(Prompt.sequence(
            java.util.List.of(Prompt.audio("hello.wav"), Prompt.audio("welcome.wav"))))
        .after(seconds(14))
        .isStillThere()
        .staysSilentToTheEnd()
        .reaches(extension("100"));
  }

  @Test
  void aFailedTransferComesBack() {
    LineScript busy = line.withRoute(extension("201"), RouteOutcome.Failure.BUSY, seconds(20))
        .withRoute(extension("201"), RouteOutcome.Success.CONNECTED);
    Caller.of(CATALOG)
        .withLine(busy)
        .dials("acme", "6000")
        .presses("1")
        .isRoutedTo(extension("201"))
        .comesBackFrom(extension("201"), RouteOutcome.Failure.BUSY)
        .after(seconds(20))
        .hears("welcome.wav")
        .presses("1")
        .reaches(extension("201"));
  }

  @Test
  void aRouterThatNeverAnswersIsGivenUp() {
    Caller.of(CATALOG)
        .withLine(line.withSilentRoute(extension("201")))
        .dials("6000")
        .presses("1")
        .comesBackFrom(extension("201"), RouteOutcome.Failure.NO_ANSWER)
        .after(seconds(60));
  }

  @Test
  void callsEnd() {
    Caller.dials(CATALOG, "6000").hangsUp().ends(EndCause.CALLER_HUNG_UP);
    Caller.dials(CATALOG, "6000").presses("#").ends(EndCause.HUNG_UP);
    Caller.dials(CATALOG, "6001").staysSilentToTheEnd().ends(EndCause.NO_INPUT);
    Caller.dials(CATALOG, "9999").isNotTaken();
    Caller.of(CATALOG).atServer("pbx-2").dials("6000").isNotTaken();
    Caller.of(CATALOG).atServer("pbx-1").dials("6000").isStillThere().isIn("main");
  }

  @Test
  void lettersMeanNothing() {
    Caller.dials(CATALOG, "6000").presses("A").presses("2").hears("support.wav");
    assertThatThrownBy(() -> Caller.dials(CATALOG, "6000").presses("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'x' is on no telephone");
  }

  @Test
  void whoPressesPressesSomething() {
    Caller caller = Caller.dials(CATALOG, "6000");
    assertThatThrownBy(() -> caller.presses(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no key is pressed; right would be one or more");
    assertThatIllegalArgumentException().isThrownBy(() -> caller.presses());
    assertThatIllegalArgumentException().isThrownBy(() -> caller.types("", millis(300)));
  }

  @Test
  void aPromptThatNoMenuPlaysIsRefused() {
    Telephone telephone = Caller.of(CATALOG);
    LineScript typo = line.withPrompt("helo.wav", seconds(4));
    assertThatThrownBy(() -> telephone.withLine(typo))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no prompt 'helo.wav'; did you mean 'hello.wav'?");
    assertThatThrownBy(() -> telephone.withLine(line.withFailingPrompt("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no prompt 'x'; known: hello.wav, support.wav, welcome.wav");
    telephone.withLine(line.withPrompt("hello.wav", seconds(2))); // in a list of prompts alone
  }

  @Test
  void whoHasHungUpDoesNothingMore() {
    Caller caller = Caller.dials(CATALOG, "6000").waits(seconds(2)).hangsUp();
    assertThatThrownBy(() -> caller.presses("1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the caller hung up at 2.000, and does nothing more");
    assertThatThrownBy(caller::hangsUp).isInstanceOf(IllegalStateException.class);
    caller.ends(EndCause.CALLER_HUNG_UP);
  }

  @Test
  void whoIsHungUpMayPressOn() {
    Caller.dials(CATALOG, "6000").presses("#").presses("1").ends(EndCause.HUNG_UP);
  }

  @Test
  void thePastCannotBeWaitedFor() {
    Caller caller = Caller.dials(CATALOG, "6000").waits(seconds(2));
    assertThatThrownBy(() -> caller.waitsUntil(seconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1.000 has passed: it is 2.000");
  }

  @Test
  void everyStoryIsAScenario(@TempDir Path folder) throws IOException {
    StringBuilder definitions = new StringBuilder();
    IvrDefinitions.write(CATALOG, definitions);
    Files.writeString(folder.resolve("acme.properties"), definitions);
    LineScript script = line.withRoute(extension("201"), RouteOutcome.Failure.BUSY, seconds(3))
        .withFailingPrompt("support.wav");
    Caller caller = Caller.of(CATALOG)
        .withLine(script)
        .atServer("pbx-1")
        .dials("6000")
        .listensToTheEnd()
        .presses("1")
        .comesBackFrom(extension("201"), RouteOutcome.Failure.BUSY)
        .hears("welcome.wav")
        .presses("2")
        .hears("support.wav")
        .hearsNothing()
        .types("30", millis(300))
        .staysSilentToTheEnd();
    String text = caller.scenario("acme.properties");
    Scenario scenario = Scenario.parse("story", text, folder);
    assertThat(scenario.run().diff()).isEmpty();
    assertThat(scenario.run().matches()).isTrue();
  }
}
