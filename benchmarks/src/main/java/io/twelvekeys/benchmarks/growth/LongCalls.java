package io.twelvekeys.benchmarks.growth;

import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.engine.IvrEngine;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Routing;
import java.time.Duration;

/** Two menus between which {@code 1} goes forth and back, as often and as long as one likes. */
final class LongCalls {
  private LongCalls() {}

  static IvrEngine engine() {
    Ivr main = menu("main", "6000").on(Key.ONE, Destination.ivr("more")).build();
    Ivr more = menu("more", "6001").on(Key.ONE, Navigation.BACK).build();
    return IvrEngine.builder(IvrCatalog.builder()
            .limits(CallLimits.DEFAULT.withMaxMenus(1_000_000).withMaxDuration(Duration.ofDays(1)))
            .add(main, more)
            .build())
        .router((call, destination) -> Routing.ended(RouteOutcome.Success.CONNECTED))
        .executor(Runnable::run)
        .build();
  }

  private static IvrBuilder menu(String name, String extension) {
    return Ivr.named(name)
        .customer("acme")
        .extension(extension)
        .greeting(name + ".wav")
        .patience(Patience.DEFAULT.withFirstKey(Duration.ofMinutes(5)));
  }
}
