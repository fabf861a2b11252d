package io.twelvekeys.examples.embedding;

import static io.twelvekeys.ivr.Destination.extension;
import static io.twelvekeys.ivr.Destination.group;

import io.twelvekeys.ivr.testkit.Caller;
import io.twelvekeys.ivr.testkit.explore.Explorer;
import org.junit.jupiter.api.Test;

/** The tests of the README's sample, whose lines a test compares with these. */
class FrontDeskTest {
  @Test
  void supportIsOneKeyAway() {
    Caller.dials(FrontDesk.MENUS, "6000")
        .hears("welcome.wav")
        .presses("2")
        .hears("support.wav")
        .presses("1")
        .reaches(group("support"));
  }

  @Test
  void whoSaysNothingReachesReception() {
    Caller.dials(FrontDesk.MENUS, "6000").staysSilentToTheEnd().reaches(extension("100"));
  }

  @Test
  void nobodyIsStranded() {
    Explorer.explore(FrontDesk.MENUS).assertEveryCallEnds();
  }
}
