package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import org.junit.jupiter.api.Test;

/** A visit goes on after a final failure only while transfers may fail: 120 failures, no more. */
class MostFailuresOfAVisitTest {
  @Test
  void rule14OneVisitFailsAsOftenAsItCan() {
    IvrCatalog catalog = IvrCatalog.builder()
        .limits(CallLimits.DEFAULT.withMaxFailedTransfers(100))
        .add(Acme.menu("main")
            .patience(Patience.DEFAULT.withAttempts(Patience.MOST_ATTEMPTS))
            .onNoMatch(Destination.group("sales"))
            .build())
        .build();
    Acme call = Acme.call(catalog);
    int most = 0;
    for (int second = 1; call.state().end().isEmpty(); second++) {
      call.at(second * 1_000L).press("#");
      most = Math.max(most, call.state().noMatches());
      readsBack(call);
      if (call.state().doing().equals("routing")) {
        call.does(new Event.Routed(call.state().liveToken(), RouteOutcome.Failure.BUSY));
        readsBack(call);
      }
    }
    assertThat(most).isEqualTo(120);
    assertThat(call.state().end()).contains(EndCause.TRANSFER_FAILED);
  }

  private static void readsBack(Acme call) {
    if (call.state().end().isEmpty()) {
      assertThat(call.snapshot().restore(call.menus)).isEqualTo(call.state());
    }
  }
}
