package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.compare.Change.Sort;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which extensions are answered, and on which servers. */
final class Dialling {
  private final Example.Sides sides;
  private final Pairing pairing;
  private final Differences found;

  Dialling(Example.Sides sides, Pairing pairing, Differences found) {
    this.sides = sides;
    this.pairing = pairing;
    this.found = found;
  }

  void tell() {
    for (Ivr ivr : Pairing.of(sides.before(), sides.customer())) {
      Optional<Ivr> now = sides.after().find(sides.customerNow(), ivr.extension());
      if (now.isEmpty()) {
        tellGone(ivr);
      } else {
        tellServers(ivr, now.get());
      }
    }
    for (Ivr ivr : Pairing.of(sides.after(), sides.customerNow())) {
      if (sides.before().find(sides.customer(), ivr.extension()).isEmpty() && !isMoved(ivr)) {
        add(
            "ivr." + ivr.id() + ".extension",
            ivr.extension(),
            Optional.empty(),
            "nobody answered " + ivr.extension() + ", and now " + ivr.name() + " does");
      }
    }
  }

  /** Whether it was answered elsewhere, and is no longer; then it is told with that. */
  private boolean isMoved(Ivr ivr) {
    return Pairing.of(sides.before(), sides.customer()).stream()
        .anyMatch(old -> pairing.isPair(old, ivr)
            && sides.after().find(sides.customerNow(), old.extension()).isEmpty());
  }

  private void tellGone(Ivr ivr) {
    String now = pairing
        .after(ivr)
        .filter(
            other -> sides.before().find(sides.customer(), other.extension()).isEmpty())
        .map(other -> "it is " + other.extension() + " that does")
        .orElse("nobody does");
    add(
        "ivr." + ivr.id() + ".extension",
        ivr.extension(),
        Optional.empty(),
        ivr.name() + " answered " + ivr.extension() + ", and now " + now);
  }

  private void tellServers(Ivr ivr, Ivr now) {
    Set<String> servers = new TreeSet<>(servers(sides.before(), sides.customer()));
    servers.addAll(servers(sides.after(), sides.customerNow()));
    List<String> lost = servers.stream()
        .filter(server -> ivr.isServedBy(server) && !now.isServedBy(server))
        .toList();
    List<String> won = servers.stream()
        .filter(server -> !ivr.isServedBy(server) && now.isServedBy(server))
        .toList();
    if (!lost.isEmpty() || !won.isEmpty()) {
      String server = lost.isEmpty() ? won.get(0) : lost.get(0);
      add(
          "ivr." + ivr.id() + ".servers",
          ivr.extension(),
          Optional.of(server),
          ivr.extension()
              + (lost.isEmpty() ? "" : " is no longer answered on " + String.join(", ", lost))
              + (lost.isEmpty() || won.isEmpty() ? "" : ", and")
              + (won.isEmpty() ? "" : " is now answered on " + String.join(", ", won)));
    }
  }

  private static Set<String> servers(IvrCatalog catalog, String customer) {
    return catalog.servers(customer);
  }

  private void add(String where, String extension, Optional<String> server, String what) {
    Example example =
        new Example(sides, LineScript.PLAIN, server, List.of(Example.dial(extension)), "");
    found.add(new Change(where, Sort.WAY), example, what);
  }
}
