package io.twelvekeys.examples.ivr;

import static io.twelvekeys.examples.ivr.CheckReport.counted;

import com.fasterxml.jackson.core.JsonGenerator;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Prompt;
import java.io.IOException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a file of menus holds.
 *
 * @param customer whose menus these are
 * @param menus how many there are
 * @param keys how many keys are bound, in all menus together
 * @param destinations how many different places callers can be transferred to by a key or at last
 * @param prompts how many different audio files are played
 * @param servers how many PBX servers are known
 */
record Inventory(String customer, int menus, int keys, int destinations, int prompts, int servers) {
  /** Counts what is in a catalog of one customer. */
  static Inventory of(IvrCatalog catalog) {
    String customer = String.join(", ", catalog.customers());
    Set<String> destinations = new TreeSet<>();
    int keys = 0;
    int servers = 0;
    for (Ivr ivr : catalog.ivrs()) {
      keys += ivr.keys().size();
      ivr.actions().stream()
          .filter(
              action -> action instanceof Destination && !(action instanceof Destination.SubMenu))
          .forEach(action -> destinations.add(action.text()));
    }
    for (String name : catalog.customers()) {
      servers += catalog.servers(name).size();
    }
    return new Inventory(
        customer,
        catalog.ivrs().size(),
        keys,
        destinations.size(),
        audioFiles(catalog).size(),
        servers);
  }

  /** The names of all audio files that are played, sorted. */
  static SortedSet<String> audioFiles(IvrCatalog catalog) {
    return catalog.ivrs().stream()
        .flatMap(ivr -> ivr.prompts().all().stream())
        .flatMap(prompt -> prompt.parts().stream())
        .filter(Prompt.AudioFile.class::isInstance)
        .map(Prompt::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** One line. */
  String text() {
    return customer + ": " + counted(menus, "menu") + ", " + counted(keys, "bound key") + ", "
        + counted(destinations, "destination") + ", " + counted(prompts, "audio file") + ", "
        + counted(servers, "server");
  }

  /** Fields of the object that is being written. */
  void writeJson(JsonGenerator json) throws IOException {
    json.writeStringField("customer", customer);
    json.writeNumberField("menus", menus);
    json.writeNumberField("keys", keys);
    json.writeNumberField("destinations", destinations);
    json.writeNumberField("prompts", prompts);
    json.writeNumberField("servers", servers);
  }
}
