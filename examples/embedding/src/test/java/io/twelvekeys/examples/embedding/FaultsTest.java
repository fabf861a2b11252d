package io.twelvekeys.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.fault.Adapters;
import io.twelvekeys.ivr.testkit.fault.Drill;
import io.twelvekeys.ivr.testkit.fault.Fault;
import io.twelvekeys.ivr.testkit.fault.FaultSwitch;
import io.twelvekeys.ivr.testkit.fault.FaultyHost;
import io.twelvekeys.ivr.testkit.fault.Swarm;
import io.twelvekeys.ivr.testkit.fault.WatchedCall;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A faulty line, as the testkit's README shows it. */
class FaultsTest {
  private static final IvrCatalog MENUS = FrontDesk.MENUS;

  @Test
  void aRouterThatThrowsLeavesAnotherChoice() {
    FaultSwitch faults = FaultSwitch.allOff(42).on(Fault.ROUTE_THROWS);
    FaultyHost host = new FaultyHost(MENUS, faults, Adapters.scripted(LineScript.PLAIN));
    WatchedCall call = host.dial("acme", "6000");
    call.press('1');
    faults.off();
    call.press('2');
    call.press('1');
    host.letAllEnd();
    host.assertNothingIsWrong();
    assertEquals(Optional.of(EndCause.CONNECTED), call.end());
  }

  @Test
  void everyFaultAtEveryMomentOfACallIsSurvived() throws IOException {
    Scenario call = Scenario.read(Path.of("src/test/calls/busy.scenario"));
    Drill.of(call).assertNothingIsWrong();
  }

  @Test
  void nothingIsWrongWhateverIsFaulty() {
    Swarm.over(MENUS).assertNothingIsWrong(1, 20);
  }
}
