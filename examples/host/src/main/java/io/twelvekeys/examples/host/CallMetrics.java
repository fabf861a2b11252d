package io.twelvekeys.examples.host;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.CallListener;
import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what happens in calls, for any monitoring that Micrometer knows: {@code ivr.calls} by
 * cause, {@code ivr.keys} and {@code ivr.prompts} by what became of them, {@code ivr.transfers} by
 * outcome, {@code ivr.duration}, and {@code ivr.running}. No key, number or name is in it.
 */
public final class CallMetrics implements CallListener {
  private final MeterRegistry registry;
  private final Timer duration;
  private final AtomicInteger running = new AtomicInteger();

  /** Metrics that are kept in memory, for totals alone. */
  public static CallMetrics inMemory() {
    return new CallMetrics(new SimpleMeterRegistry());
  }

  /** Metrics that are kept in this registry. */
  public CallMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.duration = registry.timer("ivr.duration");
    registry.gauge("ivr.running", running);
  }

  @Override
  public void onFact(CallInfo call, long at, CallFact fact) {
    if (fact instanceof CallFact.Answered) {
      running.incrementAndGet();
    } else if (fact instanceof CallFact.KeyUsed) {
      count("ivr.keys", "became", "used");
    } else if (fact instanceof CallFact.KeyDropped dropped) {
      count("ivr.keys", "became", word(dropped.reason()));
    } else if (fact instanceof CallFact.PromptEnded ended) {
      count("ivr.prompts", "became", word(ended.how()));
    } else if (fact instanceof CallFact.TransferEnded ended) {
      count("ivr.transfers", "outcome", ended.outcome().text());
    } else if (fact instanceof CallFact.Ended ended) {
      running.decrementAndGet();
      duration.record(Duration.ofMillis(at));
      count("ivr.calls", "cause", ended.cause().text());
    }
  }

  /** All of it in a line, for a terminal. */
  public String totals() {
    return "calls: " + together("ivr.calls", "cause")
        + "; keys: " + together("ivr.keys", "became")
        + "; transfers: " + together("ivr.transfers", "outcome")
        + "; running: " + running.get();
  }

  private String together(String name, String tag) {
    StringJoiner parts = new StringJoiner(", ", " (", ")").setEmptyValue("");
    long sum = 0;
    for (Counter counter : registry.find(name).counters()) {
      sum += (long) counter.count();
      parts.add((long) counter.count() + " " + counter.getId().getTag(tag));
    }
    return sum + parts.toString();
  }

  private void count(String name, String tag, String value) {
    registry.counter(name, tag, value).increment();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
