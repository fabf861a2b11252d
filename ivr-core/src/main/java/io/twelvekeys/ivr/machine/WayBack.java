package io.twelvekeys.ivr.machine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The menus that {@code back} leads through (rules 18 and 19), the nearest first; the farthest is
 * the one that was dialled. Null stands for an empty one.
 *
 * @param depth how many menus it holds: 1 and more
 */
record WayBack(Menu menu, @Nullable WayBack before, int depth) {
  static WayBack to(Menu menu, @Nullable WayBack before) {
    return new WayBack(menu, before, depthOf(before) + 1);
  }

  static int depthOf(@Nullable WayBack way) {
    return way == null ? 0 : way.depth;
  }

  /** The part of the way that ends at this menu; null if the menu is not on it. */
  static @Nullable WayBack find(@Nullable WayBack way, Menu menu) {
    WayBack part = way;
    while (part != null && !part.menu.equals(menu)) {
      part = part.before;
    }
    return part;
  }

  /** The menu that was dialled. */
  static Menu first(@Nullable WayBack way, Menu here) {
    Menu first = here;
    for (WayBack part = way; part != null; part = part.before) {
      first = part.menu;
    }
    return first;
  }

  /** The menus from the dialled one on. */
  static List<Menu> menus(@Nullable WayBack way) {
    List<Menu> menus = new ArrayList<>();
    for (WayBack part = way; part != null; part = part.before) {
      menus.add(0, part.menu);
    }
    return menus;
  }
}
