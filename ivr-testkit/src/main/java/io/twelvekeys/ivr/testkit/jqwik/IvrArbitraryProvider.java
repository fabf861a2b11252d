package io.twelvekeys.ivr.testkit.jqwik;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Lets jqwik find the arbitraries of {@link IvrArbitraries} by the type of a parameter. */
public final class IvrArbitraryProvider implements ArbitraryProvider {
  private static final Map<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE = Map.of(
      Destination.class, IvrArbitraries::destinations,
      Action.class, IvrArbitraries::actions,
      Prompt.class, IvrArbitraries::prompts,
      Ivr.class, IvrArbitraries::ivrs,
      IvrCatalog.class, IvrArbitraries::catalogs,
      BrokenMenus.class, IvrArbitraries::brokenMenus,
      Scenario.class, IvrArbitraries::scenarios,
      CallerBehaviour.class, IvrArbitraries::callers,
      EventSequence.class, IvrArbitraries::eventSequences);

  /** Made by jqwik. */
  public IvrArbitraryProvider() {}

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return BY_TYPE.containsKey(targetType.getRawType());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    Supplier<Arbitrary<?>> supplier = BY_TYPE.get(targetType.getRawType());
    return supplier == null ? Set.of() : Set.of(supplier.get());
  }
}
