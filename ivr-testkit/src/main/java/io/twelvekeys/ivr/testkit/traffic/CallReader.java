package io.twelvekeys.ivr.testkit.traffic;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.PromptEnded.How;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.traffic.Place.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads from the facts of one call which places it comes through. For one thread. */
final class CallReader {
  private static final int LAST_FAILURE = 16;
  private static final int LAST_TRANSFER = 22;
  private static final int DIRECT_DIAL = 30;

  private final IvrCatalog catalog;
  private final String customer;
  private final Consumer<Place> places;
  private @Nullable Ivr menu;
  private Kind failure = Kind.LAST_NO_INPUT;
  private char typedFirst;

  CallReader(IvrCatalog catalog, String customer, Consumer<Place> places) {
    this.catalog = catalog;
    this.customer = customer;
    this.places = places;
  }

  void note(CallFact fact) {
    if (fact instanceof CallFact.MenuEntered entered) {
      menu = catalog.ivr(customer, entered.ivr()).orElse(null);
      typedFirst = 0;
      tell(Kind.MENU);
    } else if (fact instanceof CallFact.KeyUsed used) {
      typedFirst = typedFirst == 0 ? used.symbol() : typedFirst;
    } else if (fact instanceof CallFact.NoInput) {
      fail(Kind.NO_INPUT, Kind.LAST_NO_INPUT);
    } else if (fact instanceof CallFact.NoMatch) {
      fail(Kind.NO_MATCH, Kind.LAST_NO_MATCH);
    } else if (fact instanceof CallFact.ActionChosen choice) {
      choose(choice);
    } else if (fact instanceof CallFact.TransferEnded end) {
      if (end.outcome() instanceof RouteOutcome.Failure) {
        tell(Kind.TRANSFER_FAILED);
      }
    } else if (fact instanceof CallFact.PromptEnded end && end.how() == How.FAILED) {
      tell(Kind.PROMPT_FAILED);
    }
  }

  private void tell(Kind kind) {
    if (menu != null) {
      places.accept(Place.of(menu, kind));
    }
  }

  private void fail(Kind now, Kind last) {
    failure = last;
    typedFirst = 0;
    tell(now);
  }

  private void choose(CallFact.ActionChosen choice) {
    if (choice.rule() == LAST_FAILURE) {
      tell(failure);
    } else if (choice.rule() == LAST_TRANSFER) {
      tell(Kind.LAST_TRANSFER_FAILED);
    } else if (menu != null) {
      Ivr here = menu;
      chosen(here, choice).ifPresent(places);
    }
    typedFirst = 0;
  }

  private Optional<Place> chosen(Ivr here, CallFact.ActionChosen choice) {
    if (choice.rule() == DIRECT_DIAL) {
      return choice.action() instanceof Destination.Extension extension
          ? Dialled.pattern(here, extension.digits()).map(fit -> Place.ofPattern(here, fit))
          : Optional.empty();
    }
    return key(here, choice.action()).map(key -> Place.of(here, key));
  }

  /** Where keys are secret, the first one that does this stands for what was pressed. */
  private Optional<Key> key(Ivr here, Action action) {
    if (Key.isKey(typedFirst)) {
      return Optional.of(Key.of(typedFirst));
    }
    return here.keys().entrySet().stream()
        .filter(bound -> bound.getValue().equals(action))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
