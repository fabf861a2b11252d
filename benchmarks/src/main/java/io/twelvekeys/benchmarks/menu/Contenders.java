package io.twelvekeys.benchmarks.menu;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All contenders by the names that the tables show. */
final class Contenders {
  private static final Map<String, Supplier<Contender>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("int-table", IntTable::new);
    ALL.put("int-table-anew", () -> new IntTable().anew());
    ALL.put("machine", TwelvekeysMachine::new);
    ALL.put("engine", TwelvekeysEngine::new);
    ALL.put("stateless4j", Stateless::new);
    ALL.put("virtual-thread", VirtualThread::new);
    ALL.put("pekko", Pekko::new);
    ALL.put("squirrel", Squirrel::new);
    ALL.put("easy-states", EasyStates::new);
    ALL.put("scxml", Scxml::new);
    ALL.put("spring", Spring::new);
  }

  private Contenders() {}

  /** The names of all that run on this Java. */
  static String[] names() {
    return ALL.keySet().stream()
        .filter(name -> !name.equals("virtual-thread") || Runtime.version().feature() >= 21)
        .toArray(String[]::new);
  }

  /** One that has shown that it does what all others do. */
  static Contender checked(String name) {
    Contender contender = ALL.get(name).get();
    Course.check(name, contender);
    return contender;
  }

  /** Checks all. */
  public static void main(String[] args) {
    for (String name : names()) {
      try (Contender contender = checked(name)) {
        System.out.println(name + " does what it should");
      }
    }
  }
}
