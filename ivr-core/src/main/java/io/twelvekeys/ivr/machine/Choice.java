package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination.SubMenu;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a key or a last resort of a menu does.
 *
 * @param target the menu that the action leads to, found once and for all; null if it leads to none
 */
record Choice(Action action, @Nullable Menu target) {
  /** An extension that was dialled (rule 30), or an action that leads to no menu. */
  static Choice of(Action action) {
    return new Choice(action, null);
  }

  /** The same with its menu. */
  Choice linked(Function<String, Menu> byId) {
    return action instanceof SubMenu other ? new Choice(action, byId.apply(other.ivr())) : this;
  }
}
