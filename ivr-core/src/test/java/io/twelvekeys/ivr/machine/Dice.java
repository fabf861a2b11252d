package io.twelvekeys.ivr.machine;

import java.util.List;
import java.util.Random;

/**
 * What falls by chance in a test: the same seed, the same falls, on every JDK ({@link Random} says
 * how it counts).
 */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
  }

  /** 0 to {@code sides - 1}. */
  int below(int sides) {
    return random.nextInt(sides);
  }

  boolean oneIn(int sides) {
    return random.nextInt(sides) == 0;
  }

  <T> T of(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  @SafeVarargs
  final <T> T of(T... things) {
    return things[random.nextInt(things.length)];
  }

  long ofTimes(long... times) {
    return times[random.nextInt(times.length)];
  }
}
