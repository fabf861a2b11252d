package io.twelvekeys.ivr.audio.prompt;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was used last, within a number of bytes. Its values are immutable and shared. */
final class PromptCache<V> {
  private record Held<V>(V value, long bytes) {}

  private final long budget;
  private final Map<String, Held<V>> held = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  PromptCache(long budget) {
    this.budget = budget;
  }

  synchronized @Nullable V find(String key) {
    Held<V> found = held.get(key);
    return found == null ? null : found.value();
  }

  /** Keeps a value, unless it alone is too large, and lets go of the longest unused ones. */
  synchronized void keep(String key, V value, long size) {
    if (size > budget) {
      return;
    }
    Held<V> before = held.put(key, new Held<>(value, size));
    bytes += size - (before == null ? 0 : before.bytes());
    Iterator<Held<V>> longestUnused = held.values().iterator();
    while (bytes > budget) {
      bytes -= longestUnused.next().bytes();
      longestUnused.remove();
    }
  }

  synchronized long bytes() {
    return bytes;
  }
}
