package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.testkit.explore.Input.Kind;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Makes shortest ways. */
@FunctionalInterface
interface Examples {
  /**
   * The shortest way to a state.
   *
   * @param should the menus as they ought to be
   * @param silence what happens after that to a caller who does nothing
   * @param through which states that caller then comes through
   */
  Way of(int state, IvrCatalog should, Predicate<Kind> silence, IntPredicate through);
}
