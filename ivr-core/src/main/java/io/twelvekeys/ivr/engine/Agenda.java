package io.twelvekeys.ivr.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, by the time at which: a binary heap of places. An entry that is moved to a
 * later time, or is cancelled, leaves its place where it is: when that place's time comes, or when
 * half of all places stand for nothing, it is moved or taken out. To do so at once would cost more
 * than all the rest. Not for use by several threads.
 */
final class Agenda {
  /** The time of what never comes. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int SMALLEST = 64;

  private long[] times = new long[SMALLEST];
  private Entry[] entries = new Entry[SMALLEST];

  /** How many places there are, and how many entries have something to do. */
  private int size;

  private int count;

  /**
   * Something that can be set and cancelled again and again. It has one place at most, and {@code
   * ahead} tells how much earlier than the entry that is; other places of it, from before, stand
   * for nothing.
   */
  static class Entry {
    private static final int NOWHERE = -1;

    private @Nullable Runnable action;
    private long at;
    private int ahead = NOWHERE;

    private boolean isAt(long place) {
      return ahead >= 0 && at - ahead == place;
    }

    /** Moves it away from its place, which stays; false if it has none, or none that can serve. */
    private boolean movesTo(long time) {
      long place = at - ahead;
      long far = time - place;
      boolean served = ahead >= 0 && time >= place && far >= 0 && far <= Integer.MAX_VALUE;
      at = time;
      ahead = served ? (int) far : 0;
      return served;
    }
  }

  /** Sees that something is done at that time; whatever was set for this entry is forgotten. */
  void set(Entry entry, long at, Runnable action) {
    if (entry.action == null) {
      count++;
    }
    entry.action = action;
    if (!entry.movesTo(at)) {
      if (size == times.length) {
        resize(size + (size >> 1));
      }
      rise(size++, at, entry);
      tidy();
    }
  }

  /** Forgets what is to be done; harmless when it was done or forgotten before. */
  void cancel(Entry entry) {
    if (entry.action != null) {
      entry.action = null;
      count--;
      tidy();
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
      Entry first = entries[0];
      if (!first.isAt(times[0])) {
        removeFirst();
      } else if (first.action != null && first.ahead > 0) {
        first.ahead = 0;
        sink(0, first.at, first);
      } else {
        Runnable action = first.action;
        first.action = null;
        first.ahead = Entry.NOWHERE;
        removeFirst();
        if (action != null) {
          count--;
          return action;
        }
      }
    }
    return null;
  }

  /** How many things are to be done. */
  int count() {
    return count;
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

  /** Takes out the places that stand for nothing, once they are more than half of all. */
  private void tidy() {
    int idle = size - count;
    if (idle <= SMALLEST || idle <= size / 2) {
      return;
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      Entry entry = entries[i];
      if (entry.isAt(times[i])) {
        entry.ahead = Entry.NOWHERE; // so that a second place at the same time is none
        if (entry.action != null) {
          times[kept] = entry.at;
          entries[kept++] = entry;
        }
      }
    }
    forget(kept, size);
    size = kept;
    for (int i = 0; i < size; i++) {
      entries[i].ahead = 0;
    }
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
