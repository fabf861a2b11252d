package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * How many bytes the machine takes, which does not depend on how fast a computer is: for an event,
 * for a call that waits, for a call that begins. Whoever makes it more has to say so here.
 *
 * <p>Counted as the interpreter allocates; compiled code takes as much or less. It holds for a JVM
 * with references of four bytes, which is any with less than 32 GiB of heap.
 */
class WhatAStepCostsTest {
  private static final int EVENTS = 8;
  private static final Event ONE = new Event.Pressed(Key.ONE);
  private static final Event NINE = new Event.Pressed(Key.NINE);
  private static final Event STAR = new Event.Pressed(Key.STAR);
  private static final Event TIME_UP = new Event.TimeUp();
  private static final Event GREETED = new Event.PromptPlayed(3);
  private static final Event CONNECTED = new Event.Routed(7, RouteOutcome.Success.CONNECTED);

  private final IvrCatalog catalog = IvrDefinitions.of(Map.of(
          "customer", "acme",
          "ivr.main.name", "Main",
          "ivr.main.extension", "6000",
          "ivr.main.greeting", "main.wav",
          "ivr.main.key.1", "ivr:sales",
          "ivr.sales.name", "Sales",
          "ivr.sales.extension", "6001",
          "ivr.sales.greeting", "sales.wav",
          "ivr.sales.key.1", "extension:201",
          "ivr.sales.key.star", "back"))
      .orThrow();

  private final Menus menus = Menus.of(catalog);
  private final Ivr main = catalog.find("acme", "6000").orElseThrow();

  @Test
  void anEvent() {
    assertThat(bytes(this::call) / EVENTS).isLessThanOrEqualTo(112);
  }

  @Test
  void aBeginning() {
    assertThat(bytes(() -> Machine.begin(menus, main))).isLessThanOrEqualTo(64);
  }

  @Test
  void aWaitingCall() {
    CallState waiting = Machine.begin(menus, main).next();
    long kept = bytes(() -> {
      Turn turn = new Turn(waiting);
      turn.phase = new Listening(11_000);
      return turn;
    });
    assertThat(kept).isLessThanOrEqualTo(72);
  }

  @Test
  void aSnapshot() {
    CallInfo info = new CallInfo("5e0c-1", "acme", "6000", Optional.empty());
    CallState late = call();
    String text = CallSnapshot.of(info, late, 20_000).text();
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(256);
  }

  /** The counter can tell: facts are asked for, and cost. */
  @Test
  void theCounterCounts() {
    assertThat(bytes(() -> new long[100])).isEqualTo(816);
    CallState begun = Machine.begin(menus, main).next();
    Step step = Machine.step(begun, 1_000, ONE);
    assertThat(bytes(step::facts)).isGreaterThan(0);
  }

  @Test
  void theCallGoesThroughAllOfIt() {
    assertThat(call().end()).contains(EndCause.CONNECTED);
  }

  /** A sub-menu, a wrong key, a prompt to its end, silence, back, and a transfer. */
  private CallState call() {
    CallState state = Machine.begin(menus, main).next();
    state = Machine.step(state, 1_000, ONE).next();
    state = Machine.step(state, 2_000, NINE).next();
    state = Machine.step(state, 3_000, GREETED).next();
    state = Machine.step(state, 13_000, TIME_UP).next();
    state = Machine.step(state, 14_000, STAR).next();
    state = Machine.step(state, 15_000, ONE).next();
    state = Machine.step(state, 16_000, ONE).next();
    state = Machine.step(state, 17_000, CONNECTED).next();
    return state;
  }

  /** The least of several rounds: classes that are loaded on the way count in the first. */
  private static long bytes(Supplier<?> work) {
    return least(work) - least(() -> "nothing");
  }

  private static long least(Supplier<?> work) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      long before = Allocated.bytes();
      Object kept = work.get();
      long after = Allocated.bytes();
      assertThat(kept).isNotNull();
      least = Math.min(least, after - before);
    }
    return least;
  }

  /** What this thread has allocated; by reflection, since no module here reads the JVM's beans. */
  private static final class Allocated {
    private static final Method COUNTER;
    private static final Object BEAN;

    static {
      try {
        BEAN = Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getThreadMXBean")
            .invoke(null);
        COUNTER = Class.forName("com.sun.management.ThreadMXBean")
            .getMethod("getCurrentThreadAllocatedBytes");
      } catch (ReflectiveOperationException missing) {
        throw new LinkageError("this JVM does not count what it allocates", missing);
      }
    }

    static long bytes() {
      try {
        return (long) COUNTER.invoke(BEAN);
      } catch (ReflectiveOperationException missing) {
        throw new LinkageError("the count failed", missing);
      }
    }
  }
}
