package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.testkit.VirtualTime;
import java.util.ArrayList;
import java.util.List;

/** What must not be, and was seen in one call. One thing leads to another: the first ones count. */
final class Complaints {
  private static final int MOST = 10;

  private final String call;
  private final List<String> all = new ArrayList<>();
  private long now;

  Complaints(String call) {
    this.call = call;
  }

  /** The call time of what is looked at now. */
  void at(long instant) {
    now = instant;
  }

  /** Complains unless it holds. */
  void must(boolean holds, String invariant, String otherwise) {
    if (!holds) {
      add(invariant, otherwise);
    }
  }

  void add(String invariant, String what) {
    if (all.size() < MOST) {
      all.add(call + " at " + VirtualTime.seconds(now) + ": " + invariant + ", " + what);
    }
  }

  List<String> all() {
    return List.copyOf(all);
  }
}
