package io.twelvekeys.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.engine.IvrEngine;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.ScriptedLine;
import io.twelvekeys.ivr.testkit.VirtualTime;
import io.twelvekeys.ivr.testkit.fault.Adapters;
import io.twelvekeys.ivr.testkit.fault.Drill;
import io.twelvekeys.ivr.testkit.fault.Fault;
import io.twelvekeys.ivr.testkit.fault.FaultSwitch;
import io.twelvekeys.ivr.testkit.fault.FaultyHost;
import io.twelvekeys.ivr.testkit.fault.FaultyPorts;
import io.twelvekeys.ivr.testkit.fault.Swarm;
import io.twelvekeys.ivr.testkit.fault.WatchedCall;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A faulty line, as the testkit's README and the guide show it. */
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

  @Test
  void aRouterThatNeverAnswersIsGivenUp() {
    VirtualTime time = new VirtualTime();
    ScriptedLine pbx = new ScriptedLine(time, LineScript.PLAIN); // or your own line and router
    FaultSwitch faults = FaultSwitch.allOff(42).on(Fault.ROUTE_NEVER_ANSWERS);
    FaultyPorts faulty = new FaultyPorts(faults, time);
    IvrEngine engine = IvrEngine.builder(MENUS)
        .router(faulty.router(pbx))
        .time(time)
        .executor(Runnable::run)
        .build();
    Call call = engine.answer("acme", "6000", faulty.media(pbx)).call();
    call.press('1');
    time.runThrough(60_000); // the route time-out: the caller is in the menu again
    faults.off();
    call.press('1');
    time.runThrough(70_000);
    assertEquals(EndCause.CONNECTED, call.ended().toCompletableFuture().getNow(null));
  }
}
