package io.twelvekeys.ivr.machine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a caller is, and the menus that {@code back} leads through (rules 18 and 19).
 *
 * @param menu the menu that the caller is in
 * @param before where {@code back} leads; null in the menu that was dialled
 * @param depth how many menus lie before this one
 */
record Place(Menu menu, @Nullable Place before, int depth) {
  /** The menu that was dialled. */
  static Place dialled(Menu menu) {
    return new Place(menu, null, 0);
  }

  Place deeper(Menu next) {
    return new Place(next, this, depth + 1);
  }

  /** Back at the first menu leads nowhere else. */
  Place back() {
    return before == null ? this : before;
  }

  /** Where the call began. */
  Place top() {
    Place top = this;
    while (top.before != null) {
      top = top.before;
    }
    return top;
  }

  /** Here or on the way back, the place that is this menu; null if none is. */
  @Nullable
  Place find(Menu wanted) {
    Place place = this;
    while (place != null && !place.menu.equals(wanted)) {
      place = place.before;
    }
    return place;
  }

  /** The menus that {@code back} leads through, from the dialled one on. */
  List<Menu> wayBack() {
    List<Menu> menus = new ArrayList<>();
    for (Place place = before; place != null; place = place.before) {
      menus.add(0, place.menu);
    }
    return menus;
  }
}
