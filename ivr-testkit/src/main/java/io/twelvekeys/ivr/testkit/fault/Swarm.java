package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.IvrCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Many small histories with random callers on a {@link FaultyHost}, each with a mixture of faults
 * of its own ({@link FaultSwitch#swarm}), and a watch over every call: each has to end once, by the
 * rules, and to leave nothing behind. A failure names its seed, which does it again.
 *
 * <pre>{@code
 * Swarm.over(menus).assertNothingIsWrong(1, 10_000);
 * }</pre>
 */
public final class Swarm {
  private final List<Caught> catalogs;
  private final Optional<Adapters> adapters;

  /** A catalog with what callers can do in it, looked up once. */
  private record Caught(IvrCatalog catalog, Chances chances) {}

  private Swarm(List<Caught> catalogs, Optional<Adapters> adapters) {
    this.catalogs = catalogs;
    this.adapters = adapters;
  }

  /**
   * Calls in these menus. Each history begins in one of the catalogs, and may publish the others
   * while calls run.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Swarm over(IvrCatalog... catalogs) {
    if (catalogs.length == 0) {
      throw new IllegalArgumentException("no menus are called; right would be a catalog or more");
    }
    List<Caught> all = new ArrayList<>();
    for (IvrCatalog catalog : catalogs) {
      all.add(new Caught(catalog, Chances.in(catalog)));
    }
    return new Swarm(List.copyOf(all), Optional.empty());
  }

  /** The same over a host's own adapters, instead of lines and routers by chance. */
  public Swarm on(Adapters host) {
    return new Swarm(catalogs, Optional.of(host));
  }

  /** Makes the history of a seed, and returns its host, whose calls have ended if they ever do. */
  public FaultyHost history(long seed) {
    Caught first = catalogs.get((int) Math.floorMod(seed, (long) catalogs.size()));
    Callers callers = new Callers(first.chances(), seed);
    FaultyHost host = new FaultyHost(
        first.catalog(),
        FaultSwitch.swarm(seed),
        adapters.orElseGet(() -> Adapters.scripted(callers.script())));
    callers.call(host);
    callers.publish(host, catalogs.stream().map(Caught::catalog).toList());
    host.letAllEnd();
    return host;
  }

  /**
   * Makes the histories of so many seeds.
   *
   * @throws AssertionError at the first in which something is that must not be, with its complaints
   *     and its seed
   */
  public void assertNothingIsWrong(long firstSeed, long histories) {
    for (long seed = firstSeed; seed < firstSeed + histories; seed++) {
      history(seed).assertNothingIsWrong();
    }
  }

  @Override
  public String toString() {
    return "swarm over " + catalogs.stream().map(Caught::catalog).toList();
  }
}
