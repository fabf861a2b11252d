package io.twelvekeys.ivr.testkit.explore;

import java.util.Arrays;

/** A growing list of numbers: millions of transitions would be too many objects. */
final class Ints {
  private int[] values = new int[1 << 10];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int at(int index) {
    return values[index];
  }

  int size() {
    return size;
  }
}
