package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What can matter in a catalog: what callers can type and where, when time is up, what is played,
 * where routes lead.
 *
 * @param typed keys that mean something in some menu, each as a caller would type it
 * @param waits the time-outs of its menus, in milliseconds
 */
record Chances(
    IvrCatalog catalog,
    List<String> typed,
    List<Long> waits,
    List<String> prompts,
    List<Destination> destinations) {
  static Chances in(IvrCatalog catalog) {
    Set<String> typed = new LinkedHashSet<>();
    Set<Long> waits = new LinkedHashSet<>();
    Set<String> prompts = new LinkedHashSet<>();
    Set<Destination> destinations = new LinkedHashSet<>();
    waits.add(catalog.limits().routeTimeout().toMillis());
    waits.add(catalog.limits().maxDuration().toMillis());
    for (Ivr ivr : catalog.ivrs()) {
      ivr.keys().keySet().forEach(key -> typed.add(String.valueOf(key.symbol())));
      ivr.directDial().patterns().forEach(pattern -> typed.add(pattern.replace('x', '7')));
      waits.add(ivr.patience().firstKey().toMillis());
      waits.add(ivr.patience().interKey().toMillis());
      waits.add(ivr.patience().ambiguity().toMillis());
      ivr.prompts().all().stream()
          .flatMap(prompt -> prompt.parts().stream())
          .forEach(part -> prompts.add(part.text()));
      ivr.actions().stream()
          .filter(action -> action instanceof Destination)
          .forEach(action -> destinations.add((Destination) action));
    }
    return new Chances(
        catalog,
        List.copyOf(typed),
        List.copyOf(waits),
        List.copyOf(prompts),
        List.copyOf(destinations));
  }
}
