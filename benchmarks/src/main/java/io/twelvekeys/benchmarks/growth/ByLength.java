package io.twelvekeys.benchmarks.growth;

import io.twelvekeys.benchmarks.page.CpuTime;
import io.twelvekeys.benchmarks.page.EndsAtOnce;
import io.twelvekeys.benchmarks.page.Heap;
import io.twelvekeys.benchmarks.page.Page;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.engine.IvrEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How cost grows with the length of a call, up to a hundred thousand keys. */
final class ByLength {
  private static final int[] KEYS = {10, 100, 1_000, 10_000, 100_000};
  private static final int CALLS = 100;
  private static final int TRIES = 5;
  private static final EndsAtOnce LINE = new EndsAtOnce();

  private final Plot plot = new Plot("keys pressed in the call", "CPU nanoseconds for each key");

  private ByLength() {}

  /** Writes the table; what is returned keeps the measured work from being optimised away. */
  static int measure() throws IOException {
    ByLength growth = new ByLength();
    growth.keys(1_000); // warms up
    List<String> table = new ArrayList<>();
    table.add(Page.row("keys in a call", "CPU ns for each", "more kept than by a call without"));
    table.add("| --: | --: | --: |");
    int sum = 0;
    for (int keys : KEYS) {
      double nanos = growth.keys(keys);
      sum += (int) nanos;
      growth.plot.add("a key, through engine and machine", keys, nanos);
      table.add(Page.row(Page.count(keys), Page.figure(nanos), growth.kept(keys) + " bytes"));
    }
    Files.writeString(Path.of("docs", "performance", "growth-length.svg"), growth.plot.svg());
    table.add("");
    table.add("![A key by the length of the call](performance/growth-length.svg)");
    Page.write("growth-length", table);
    return sum;
  }

  /** The least of some tries: as many keys in each of some calls, one call after the other. */
  private double keys(int keys) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      Call[] calls = calls();
      long begin = CpuTime.ofThread();
      press(calls, keys);
      least = Math.min(least, (CpuTime.ofThread() - begin) / ((double) keys * CALLS));
    }
    return least;
  }

  /** Bytes that a call holds after so many keys, less those of one that waits for its first. */
  private long kept(int keys) {
    Call[] calls = calls();
    long before = Heap.used();
    press(calls, keys);
    return Math.round((Heap.used() - before) / (double) calls.length);
  }

  private static Call[] calls() {
    IvrEngine engine = LongCalls.engine();
    Call[] calls = new Call[CALLS];
    for (int i = 0; i < CALLS; i++) {
      calls[i] = engine.answer("acme", "6000", LINE).call();
    }
    return calls;
  }

  private static void press(Call[] calls, int keys) {
    for (Call call : calls) {
      for (int i = 0; i < keys; i++) {
        if (!call.press(Key.ONE)) {
          throw new IllegalStateException(call + " takes no key");
        }
      }
    }
  }
}
