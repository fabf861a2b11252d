package io.twelvekeys.ivr.testkit.jqwik;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Calls as their outside: what the caller does when, and how the line and the router answer. All of
 * it is drawn before it is known which menus there are, and then counts round in them.
 */
final class AnyCall {
  private AnyCall() {}

  /** A draw of how a line answers. */
  private record Line(List<Length> prompts, List<Route> routes) {
    LineScript script(IvrCatalog catalog) {
      LineScript script = LineScript.PLAIN;
      List<String> names = audio(catalog);
      for (Length length : names.isEmpty() ? List.<Length>of() : prompts) {
        script = length.in(script, names.get(length.which % names.size()));
      }
      List<Destination> destinations = destinations(catalog);
      for (Route route : destinations.isEmpty() ? List.<Route>of() : routes) {
        script = route.in(script, destinations.get(route.which % destinations.size()));
      }
      return script;
    }
  }

  /** How long a prompt lasts; one without a length fails. */
  private record Length(int which, Optional<Duration> length) {
    LineScript in(LineScript script, String name) {
      return length
          .map(known -> script.withPrompt(name, known))
          .orElseGet(() -> script.withFailingPrompt(name));
    }
  }

  /** An answer of the router; one without an outcome never comes. */
  private record Route(int which, Optional<RouteOutcome> outcome, Duration after) {
    LineScript in(LineScript script, Destination destination) {
      return outcome
          .map(known -> script.withRoute(destination, known, after))
          .orElseGet(() -> script.withSilentRoute(destination));
    }
  }

  /** A key, so long after what came before it. */
  private record Press(long after, Key key) {}

  /** A draw of what a caller does: which menu is dialled, which keys when, and a hang-up. */
  private record Doings(int dialled, List<Press> keys, Optional<Long> hangUp) {
    List<LineEvent> events(IvrCatalog catalog) {
      Ivr menu = catalog.ivrs().get(dialled % catalog.ivrs().size());
      List<LineEvent> events = new ArrayList<>();
      events.add(new LineEvent(0, LineEvent.Kind.DIAL, menu.extension()));
      long at = 0;
      for (Press press : keys) {
        at += press.after;
        String symbol = String.valueOf(press.key.symbol());
        events.add(new LineEvent(at, LineEvent.Kind.KEY, symbol));
      }
      long last = at;
      hangUp.ifPresent(
          after -> events.add(new LineEvent(last + after, LineEvent.Kind.CALLER_HANGS_UP, "")));
      return events;
    }
  }

  static Arbitrary<LineScript> lines(IvrCatalog catalog) {
    return lines().map(line -> line.script(catalog));
  }

  static Arbitrary<List<LineEvent>> events(IvrCatalog catalog) {
    return doings().map(doings -> doings.events(catalog));
  }

  static Arbitrary<Scenario> scenarios(Arbitrary<IvrCatalog> catalogs) {
    return Combinators.combine(catalogs, lines(), doings()).as((catalog, line, doings) -> {
      String customer = catalog.customers().iterator().next();
      return Scenario.of(
          customer + ".properties",
          catalog,
          customer,
          line.script(catalog),
          Optional.empty(),
          doings.events(catalog));
    });
  }

  private static Arbitrary<Line> lines() {
    Arbitrary<Integer> which = Arbitraries.integers().between(0, 99);
    return Combinators.combine(
            Combinators.combine(which, times().map(Duration::ofMillis).optional(0.7))
                .as(Length::new)
                .list()
                .ofMaxSize(4),
            Combinators.combine(which, outcomes().optional(0.9), times().map(Duration::ofMillis))
                .as(Route::new)
                .list()
                .ofMaxSize(4))
        .as(Line::new);
  }

  private static Arbitrary<Doings> doings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 99),
            Combinators.combine(times(), Arbitraries.of(Key.class))
                .as(Press::new)
                .list()
                .ofMaxSize(20),
            times().optional(0.3))
        .as(Doings::new);
  }

  static Arbitrary<RouteOutcome> outcomes() {
    return Arbitraries.of(Stream.<RouteOutcome>concat(
            Stream.of(RouteOutcome.Success.values()), Stream.of(RouteOutcome.Failure.values()))
        .toList());
  }

  /** Times between events, in ms: those at which deadlines are, about them, and any. */
  static Arbitrary<Long> times() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of(0L, 1_000L, 500L, 2_000L, 3_000L, 10_000L)),
        Tuple.of(1, Arbitraries.of(1L, 499L, 501L, 999L, 1_001L, 9_999L, 10_001L)),
        Tuple.of(2, Arbitraries.longs().between(0, 20_000)));
  }

  /** The names of all audio files, in the order in which menus have them. */
  private static List<String> audio(IvrCatalog catalog) {
    return catalog.ivrs().stream()
        .flatMap(ivr -> ivr.prompts().all().stream())
        .flatMap(prompt -> prompt.parts().stream())
        .filter(Prompt.AudioFile.class::isInstance)
        .map(Prompt::text)
        .distinct()
        .toList();
  }

  /** All destinations that are no menus, in the order in which menus have them. */
  private static List<Destination> destinations(IvrCatalog catalog) {
    return catalog.ivrs().stream()
        .flatMap(ivr -> ivr.actions().stream())
        .filter(action -> action instanceof Destination to && !(to instanceof Destination.SubMenu))
        .map(Destination.class::cast)
        .distinct()
        .toList();
  }
}
