package io.twelvekeys.examples.embedding;

import static io.twelvekeys.ivr.Destination.extension;
import static io.twelvekeys.ivr.Destination.group;
import static io.twelvekeys.ivr.Destination.ivr;
import static io.twelvekeys.ivr.testkit.Caller.seconds;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.RouteOutcome.Failure;
import io.twelvekeys.ivr.testkit.Caller;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.explore.Explorer;
import org.junit.jupiter.api.Test;

/** The sample of the testkit's README. */
class MenusTest {
  private static final Ivr SUPPORT = Ivr.named("Support")
      .customer("acme")
      .extension("6001")
      .greeting("support.wav")
      .on(Key.ONE, group("support"))
      .on(Key.NINE, Navigation.BACK)
      .build();

  private static final Ivr MAIN = Ivr.named("Main menu")
      .customer("acme")
      .extension("6000")
      .greeting("welcome.wav")
      .transferFailedPrompt(Prompt.audio("sorry.wav"))
      .on(Key.ONE, extension("201"))
      .on(Key.TWO, ivr("support"))
      .onNoInput(extension("100"))
      .build();

  static final IvrCatalog MENUS = IvrCatalog.of(MAIN, SUPPORT);

  @Test
  void supportIsOneKeyAway() {
    Caller.dials(MENUS, "6000")
        .hears("welcome.wav")
        .presses("2")
        .hears("support.wav")
        .presses("1")
        .reaches(group("support"));
  }

  @Test
  void aBusyColleagueLeavesAnotherChoice() {
    LineScript line = LineScript.PLAIN
        .withPrompt("welcome.wav", seconds(4))
        .withRoute(extension("201"), Failure.BUSY, seconds(20));
    Caller.of(MENUS)
        .withLine(line)
        .dials("6000")
        .listensToTheEnd()
        .presses("1")
        .comesBackFrom(extension("201"), Failure.BUSY)
        .hears("sorry.wav", "welcome.wav")
        .waits(seconds(2))
        .presses("2")
        .isIn("support");
  }

  @Test
  void nobodyIsStranded() {
    Explorer.explore(MENUS).assertEveryCallEnds();
  }
}
