package io.twelvekeys.benchmarks.load;

import io.twelvekeys.benchmarks.page.EndsAtOnce;
import io.twelvekeys.benchmarks.page.Heap;
import io.twelvekeys.benchmarks.page.Page;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.engine.IvrEngine;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Routing;
import java.time.Duration;
import java.util.List;

/** A million calls that wait for a key, each with its deadline, in one engine and 1 GiB of heap. */
final class MillionCalls {
  private static final int MILLION = 1_000_000;

  private MillionCalls() {}

  /** No arguments; to be run with {@code -Xmx1g}. */
  public static void main(String[] args) {
    Ivr menu = Ivr.named("Main")
        .customer("acme")
        .extension("6000")
        .greeting("welcome.wav")
        .on(Key.ONE, Destination.ivr("main"))
        .patience(Patience.DEFAULT.withFirstKey(Duration.ofMinutes(5)))
        .build();
    IvrEngine engine = IvrEngine.builder(IvrCatalog.of(menu))
        .router((call, destination) -> Routing.ended(RouteOutcome.Success.CONNECTED))
        .executor(Runnable::run)
        .build();
    MediaPort media = new EndsAtOnce();
    Call[] calls = new Call[MILLION];
    long before = Heap.used();
    long begin = System.nanoTime();
    for (int i = 0; i < MILLION; i++) {
      calls[i] = engine.answer("acme", "6000", media).call();
    }
    double answered = (System.nanoTime() - begin) / (double) MILLION;
    long kept = (Heap.used() - before) / MILLION;
    begin = System.nanoTime();
    for (Call call : calls) {
      if (!call.press(Key.ONE)) {
        throw new IllegalStateException(call + " takes no key");
      }
    }
    double key = (System.nanoTime() - begin) / (double) MILLION;
    if (engine.running() != MILLION) {
      throw new IllegalStateException("only " + engine.running() + " run");
    }
    long most = Runtime.getRuntime().maxMemory() >> 20;
    Page.write(
        "million",
        List.of("A million calls that wait, in a heap of " + Page.figure(most) + " MiB at most: **"
            + kept + " bytes** for each; " + Page.figure(answered)
            + " ns to answer one, play its greeting to the end and set its deadline, "
            + Page.figure(key) + " ns for a key that plays the next."));
    System.exit(0);
  }
}
