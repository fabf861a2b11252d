package io.twelvekeys.ivr.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, by the time at which: a binary heap. What is cancelled stays where it is, as
 * an empty entry, until its time comes or until half of all entries are empty; to take it out at
 * once would cost more than all the rest. Not for use by several threads.
 */
final class Agenda {
  /** The time of what never comes. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int SMALLEST = 64;

  private long[] times = new long[SMALLEST];
  private Entry[] entries = new Entry[SMALLEST];
  private int size;
  private int empty;

  /** Something to be done once. */
  static class Entry {
    private @Nullable Runnable action;

    Entry(Runnable action) {
      this.action = action;
    }
  }

  /** Notes something that has not been noted before. */
  void add(long at, Entry entry) {
    if (size == times.length) {
      resize(size + (size >> 1));
    }
    rise(size++, at, entry);
  }

  /** Forgets what is to be done; harmless when it was done or forgotten before. */
  void cancel(Entry entry) {
    if (entry.action != null) {
      entry.action = null;
      empty++;
      if (empty > SMALLEST && empty > size / 2) {
        clear();
      }
    }
  }

  /** When to look again; it may be too early. {@link #NEVER} if nothing is left. */
  long next() {
    return size == 0 ? NEVER : times[0];
  }

  /** Takes out the first thing that is due; null if nothing is. */
  @Nullable
  Runnable takeDue(long now) {
    while (size > 0 && times[0] <= now) {
      Runnable action = entries[0].action;
      entries[0].action = null;
      removeFirst();
      if (action != null) {
        return action;
      }
      empty--;
    }
    return null;
  }

  /** How many things are to be done. */
  int count() {
    return size - empty;
  }

  /** How much room is held. */
  int room() {
    return times.length;
  }

  private void removeFirst() {
    size--;
    long at = times[size];
    Entry last = entries[size];
    forget(size, size + 1);
    if (size > 0) {
      sink(0, at, last);
    }
    if (size < times.length / 4) {
      resize(times.length / 2);
    }
  }

  /** Takes the empty entries out. */
  private void clear() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (entries[i].action != null) {
        times[kept] = times[i];
        entries[kept++] = entries[i];
      }
    }
    forget(kept, size);
    size = kept;
    empty = 0;
    for (int i = size / 2 - 1; i >= 0; i--) {
      sink(i, times[i], entries[i]);
    }
    if (size < times.length / 4) {
      resize(times.length / 2);
    }
  }

  private void rise(int from, long at, Entry entry) {
    int place = from;
    while (place > 0) {
      int above = (place - 1) / 2;
      if (times[above] <= at) {
        break;
      }
      times[place] = times[above];
      entries[place] = entries[above];
      place = above;
    }
    times[place] = at;
    entries[place] = entry;
  }

  private void sink(int from, long at, Entry entry) {
    int place = from;
    while (true) {
      int below = 2 * place + 1;
      if (below + 1 < size && times[below + 1] < times[below]) {
        below++;
      }
      if (below >= size || times[below] >= at) {
        break;
      }
      times[place] = times[below];
      entries[place] = entries[below];
      place = below;
    }
    times[place] = at;
    entries[place] = entry;
  }

  private void resize(int room) {
    int wanted = Math.max(SMALLEST, room);
    if (wanted != times.length) {
      long[] moreTimes = Arrays.copyOf(times, wanted);
      entries = Arrays.copyOf(entries, wanted);
      times = moreTimes; // both or none, even where there is no memory
    }
  }

  /** So that nothing is held that is no longer on the agenda. */
  @SuppressWarnings("NullAway") // beyond the size there is nothing
  private void forget(int from, int to) {
    Arrays.fill(entries, from, to, null);
  }
}
