package io.twelvekeys.examples.sip;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The calls that this host has now, and how many it may have. For any number of threads. */
final class SipCalls {
  private final int most;
  private final AtomicInteger taken = new AtomicInteger();
  private final Set<SipCall> calls = ConcurrentHashMap.newKeySet();
  private final Map<String, SipCall> inMenus = new ConcurrentHashMap<>();
  private final Map<Integer, LongAdder> refused = new ConcurrentHashMap<>();

  SipCalls(int most) {
    this.most = most;
  }

  /** Makes room for one more; false if there is none. */
  boolean reserve() {
    boolean fits = taken.incrementAndGet() <= most;
    if (!fits) {
      taken.decrementAndGet();
    }
    return fits;
  }

  /** The room that was made is not needed. */
  void release() {
    taken.decrementAndGet();
  }

  /** A call that room was made for. */
  void add(SipCall call) {
    calls.add(call);
  }

  /** The call is in the menus under this id: so it is found when it is to be routed. */
  void entered(String id, SipCall call) {
    inMenus.put(id, call);
  }

  /** The menus are done with it; its sound may go on. */
  void left(String id) {
    inMenus.remove(id);
  }

  /** The call is over. */
  void remove(SipCall call) {
    if (calls.remove(call)) {
      release();
    }
  }

  @Nullable
  SipCall inMenus(String id) {
    return inMenus.get(id);
  }

  List<SipCall> all() {
    return List.copyOf(calls);
  }

  int count() {
    return taken.get();
  }

  void refused(int status) {
    refused.computeIfAbsent(status, unused -> new LongAdder()).increment();
  }

  /** How many calls were refused. */
  long refused() {
    return refused.values().stream().mapToLong(LongAdder::sum).sum();
  }
}
