package io.twelvekeys.ivr.testkit.population;

import java.util.List;

/**
 * Random numbers that are the same on every machine and in every version of Java: SplitMix64, as in
 * Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (OOPSLA 2014). Each
 * caller has dice of its own, so that no caller depends on the others.
 */
final class Dice {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  /** The dice of one caller of a population. */
  Dice(long seed, long caller) {
    state = mix(mix(seed + GOLDEN_GAMMA) + caller);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** At least 0, less than 1. */
  double unit() {
    return (next() >>> 11) * 0x1p-53;
  }

  boolean happens(double chance) {
    return unit() < chance;
  }

  /** At least 0, less than the bound. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** One of these, both included. */
  long between(long least, long most) {
    return least + (long) (unit() * (most - least + 1));
  }

  /** Exponentially distributed, as waiting for something that may happen at any time. */
  long around(long mean) {
    return Math.round(-StrictMath.log(1 - unit()) * mean);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
