package io.twelvekeys.ivr.testkit.jqwik;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Problem;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Menus that cannot be built, for exactly one reason. As the entries of a definition, since values
 * in Java that would be wrong cannot be made.
 *
 * @param defect the reason
 * @param entries the definition, as {@link IvrDefinitions#of(Map)} takes it
 * @param where the place of the one error that building it must report
 * @param what what this error must say
 */
public record BrokenMenus(Defect defect, Map<String, String> entries, String where, String what) {
  /** Copies the entries. */
  public BrokenMenus {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * Tries to build a catalog.
   *
   * @throws io.twelvekeys.ivr.IvrDefinitionException always, with one problem
   */
  public IvrCatalog build() {
    return IvrDefinitions.of(entries).orThrow();
  }

  /** Whether this is the problem that must be reported. */
  public boolean isReportedBy(Problem problem) {
    return problem.isError() && problem.where().equals(where) && problem.what().equals(what);
  }

  static Arbitrary<BrokenMenus> any() {
    return Combinators.combine(
            Arbitraries.of(Defect.class),
            AnyMenu.catalogs(IvrArbitraries.USUAL_MENUS),
            Arbitraries.integers().between(0, 99))
        .as((defect, catalog, menu) -> {
          List<String> ids = new ArrayList<>();
          catalog.ivrs().forEach(ivr -> ids.add(ivr.id()));
          return defect.in(entries(catalog), ids.get(menu % ids.size()));
        });
  }

  /** The definition of a catalog, sorted by key. */
  static Map<String, String> entries(IvrCatalog catalog) {
    try {
      StringBuilder file = new StringBuilder();
      IvrDefinitions.write(catalog, file);
      Properties read = new Properties();
      read.load(new StringReader(file.toString()));
      Map<String, String> entries = new TreeMap<>();
      read.stringPropertyNames().forEach(key -> entries.put(key, read.getProperty(key)));
      return entries;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
