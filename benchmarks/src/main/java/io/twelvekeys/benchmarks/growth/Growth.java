package io.twelvekeys.benchmarks.growth;

import java.io.IOException;

/** How cost grows: with menus, with calls, with the length of a call. */
final class Growth {
  private Growth() {}

  /** No arguments. */
  public static void main(String[] args) throws IOException {
    int used = ByMenus.measure() + ByCalls.measure() + ByLength.measure();
    System.exit(used == 1 ? 1 : 0);
  }
}
