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
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** How cost grows with the number of calls that one engine has, up to a million. */
final class ByCalls {
  private static final int[] CALLS = {10, 100, 1_000, 10_000, 100_000, 1_000_000};
  private static final int KEYS = 1_000_000;
  private static final int ROUNDS = 100_000;
  private static final EndsAtOnce LINE = new EndsAtOnce();

  private final SplittableRandom dice = new SplittableRandom(4711);
  private final Plot plot = new Plot("calls in the engine", "CPU nanoseconds");
  private int taken;

  private ByCalls() {}

  /** Writes the table; what is returned keeps the measured work from being optimised away. */
  static int measure() throws IOException {
    ByCalls growth = new ByCalls();
    growth.row(1_000); // warms up
    growth.row(1_000);
    growth.plot.clear();
    List<String> table = new ArrayList<>();
    table.add(Page.row(
        "calls", "answer one, CPU ns", "a key in any of them, CPU ns", "end one, CPU ns", "kept"));
    table.add("| --: | --: | --: | --: | --: |");
    for (int calls : CALLS) {
      table.add(growth.row(calls));
    }
    Files.writeString(Path.of("docs", "performance", "growth-calls.svg"), growth.plot.svg());
    table.add("");
    table.add("![The three by the number of calls](performance/growth-calls.svg)");
    Page.write("growth-calls", table);
    return growth.taken;
  }

  /** What few calls cost is measured over many rounds of as many. */
  private String row(int number) {
    IvrEngine engine = LongCalls.engine();
    Call[] calls = new Call[number];
    int rounds = Math.max(1, ROUNDS / number);
    double answer = 0;
    double end = 0;
    for (int i = 1; i < rounds; i++) {
      answer += answer(engine, calls);
      end += hangUp(calls);
    }
    long before = Heap.used();
    answer += answer(engine, calls);
    double kept = (Heap.used() - before) / (double) number;
    double key = nanos(KEYS, i -> calls[dice.nextInt(number)].press(Key.ONE) ? 1 : 0);
    if (engine.running() != number) {
      throw new IllegalStateException("only " + engine.running() + " of " + number + " run");
    }
    end += hangUp(calls);
    plot.add("answer one", number, answer / rounds);
    plot.add("a key in any of them", number, key);
    plot.add("end one", number, end / rounds);
    return Page.row(
        Page.count(number),
        Page.figure(answer / rounds),
        Page.figure(key),
        Page.figure(end / rounds),
        number < 1_000 ? "–" : Page.figure(kept));
  }

  private double answer(IvrEngine engine, Call[] calls) {
    return nanos(calls.length, i -> {
      calls[i] = engine.answer("acme", "6000", LINE).call();
      return 1;
    });
  }

  private double hangUp(Call[] calls) {
    double nanos = nanos(calls.length, i -> {
      calls[i].hungUp();
      return 1;
    });
    Arrays.fill(calls, null); // so that none of them is counted with the next
    return nanos;
  }

  private interface Work {
    int at(int i);
  }

  /** Processor time of this thread for each, once. */
  private double nanos(int times, Work work) {
    long begin = CpuTime.ofThread();
    for (int i = 0; i < times; i++) {
      taken += work.at(i);
    }
    return (CpuTime.ofThread() - begin) / (double) times;
  }
}
