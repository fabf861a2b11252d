package io.twelvekeys.ivr.machine;

import java.util.Arrays;

/**
 * The menus with a short greeting that a call has visited, by their index: all that rule 2 needs to
 * know of the past. Immutable.
 */
final class Seen {
  static final Seen NOTHING = new Seen(new int[0]);

  private final int[] indexes;

  private Seen(int[] indexes) {
    this.indexes = indexes;
  }

  boolean contains(Menu menu) {
    return menu.hasShortGreeting() && Arrays.binarySearch(indexes, menu.index()) >= 0;
  }

  Seen and(Menu menu) {
    if (!menu.hasShortGreeting() || contains(menu)) {
      return this;
    }
    int[] more = Arrays.copyOf(indexes, indexes.length + 1);
    more[indexes.length] = menu.index();
    Arrays.sort(more);
    return new Seen(more);
  }

  int[] indexes() {
    return indexes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Seen seen && Arrays.equals(indexes, seen.indexes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(indexes);
  }

  @Override
  public String toString() {
    return Arrays.toString(indexes);
  }
}
