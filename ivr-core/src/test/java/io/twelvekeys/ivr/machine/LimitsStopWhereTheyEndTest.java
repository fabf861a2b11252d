package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.EndCause;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where max-duration no longer applies, it does not strike at its very instant either. */
class LimitsStopWhereTheyEndTest {
  /** As long as the router may take, and as the longest goodbye does. */
  private static final Duration MINUTE = Duration.ofMillis(Goodbye.LONGEST);

  private static Acme call() {
    return Acme.call(IvrCatalog.builder()
        .limits(CallLimits.DEFAULT.withMaxDuration(MINUTE).withRouteTimeout(MINUTE))
        .add(Acme.menu("main")
            .on(Key.ONE, Destination.extension("201"))
            .on(Key.NINE, Navigation.HANG_UP)
            .goodbyePrompt(Prompt.audio("bye.wav"))
            .build())
        .build());
  }

  @Test
  void r26TheRouterMayTakeItsTimeToTheLimitOfTheCall() {
    Acme call = call().press("1");
    assertThat(call.state().deadline()).isEqualTo(call.state().limitAt());
    call.wake();
    assertThat(call.state().failedTransfers()).isEqualTo(1);
    assertThat(call.state().doing()).isEqualTo("prompting");
  }

  @Test
  void r24TheCauseOfAGoodbyeStandsAtTheLimitOfTheCall() {
    Acme call = call().press("9");
    assertThat(call.state().deadline()).isEqualTo(call.state().limitAt());
    assertThat(call.wake().state().end()).contains(EndCause.HUNG_UP);
  }
}
