package io.twelvekeys.ivr.testkit.jqwik;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.IvrDefinitionException;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.util.List;
import net.jqwik.api.SampleReportingFormat;

/** Lets jqwik report catalogs as definitions, and scenarios as the files that they are. */
public final class IvrSampleFormat implements SampleReportingFormat {
  /** Made by jqwik. */
  public IvrSampleFormat() {}

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof IvrCatalog || value instanceof Scenario;
  }

  @Override
  public Object report(Object value) {
    if (value instanceof Scenario scenario) {
      return List.of(catalog(scenario.catalog()), scenario.text().lines().toList());
    }
    return catalog((IvrCatalog) value);
  }

  private static Object catalog(IvrCatalog catalog) {
    try {
      return BrokenMenus.entries(catalog);
    } catch (IvrDefinitionException more) {
      return catalog.ivrs(); // than a file can say
    }
  }
}
