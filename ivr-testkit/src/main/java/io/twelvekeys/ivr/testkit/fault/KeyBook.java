package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.DropReason;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where each key of one call went: accepted keys are used, dropped with a reason, or waiting, in
 * the order of typing, none twice (S7); a secret one is not shown (S16).
 */
final class KeyBook {
  private final Complaints complaints;
  private final Deque<Typed> arrived = new ArrayDeque<>();
  private final Deque<Typed> waiting = new ArrayDeque<>();
  private final Deque<Typed> handed = new ArrayDeque<>();

  KeyBook(Complaints complaints) {
    this.complaints = complaints;
  }

  /** A key that was reported. */
  static final class Typed {
    private final char symbol;
    private final long at;
    private final boolean within;
    private boolean secret;

    private Typed(char symbol, long at, boolean within) {
      this.symbol = symbol;
      this.at = at;
      this.within = within;
    }

    char symbol() {
      return symbol;
    }

    /** The call time at which it came. */
    long at() {
      return at;
    }
  }

  /**
   * A key is about to be reported.
   *
   * @param within whether the call is in the midst of a step, which goes on before it
   */
  Typed typed(char symbol, long at, boolean within) {
    Typed key = new Typed(symbol, at, within);
    arrived.add(key);
    return key;
  }

  /** The call did not take it. */
  void refused(Typed key) {
    complaints.must(
        arrived.removeLastOccurrence(key), "S7", "a key that was not taken was used or dropped");
  }

  /** Whether a key came at this instant or before, and nothing was told of it yet. */
  boolean isAwaited(long at) {
    Typed next = arrived.peek();
    return next != null && next.at <= at && !next.within;
  }

  /**
   * Hears what became of keys.
   *
   * @param secret whether the menu's keys are
   * @param notOurs whether a transfer or a goodbye is under way
   * @return the key that it is about; null if it is about none
   */
  @Nullable
  Typed hear(long at, CallFact fact, boolean secret, boolean notOurs) {
    Typed next = arrived.peek();
    if (next != null && next.at < at && !(fact instanceof CallFact.KeysFlooded)) {
      complaints.add("S7", "a key is lost that came at " + next.at + " ms");
      arrived.clear();
    }
    if (fact instanceof CallFact.PromptEnded) {
      handed.addAll(waiting);
      waiting.clear();
    } else if (fact instanceof CallFact.KeyQueued queued) {
      Typed key = told(queued.symbol(), false, secret);
      if (key != null) {
        key.secret |= secret;
        waiting.add(key);
      }
      return key;
    } else if (fact instanceof CallFact.KeyUsed used) {
      return told(used.symbol(), false, secret);
    } else if (fact instanceof CallFact.KeyDropped dropped) {
      boolean far = switch (dropped.reason()) {
        case TRANSFERRING, SAYING_GOODBYE, ENDED -> true;
        case NO_KEY -> notOurs;
        default -> false; // it was typed before
      };
      return told(dropped.symbol(), dropped.reason() == DropReason.NO_KEY, secret || far);
    } else if (fact instanceof CallFact.Ended) {
      complaints.must(handed.isEmpty() && waiting.isEmpty(), "S7", "keys that waited are lost");
    }
    return null;
  }

  private @Nullable Typed told(char shown, boolean noKey, boolean secret) {
    Typed key = handed.isEmpty() ? arrived.poll() : handed.poll();
    if (key == null) {
      complaints.add("S7", "a key is told that nobody pressed, or twice: " + shown);
      return null;
    }
    complaints.must(noKey != Key.isKey(key.symbol), "S7", "key and letter are mixed up");
    boolean hidden = secret || key.secret;
    complaints.must(!hidden || shown == '?', "S16", "a secret key is shown");
    complaints.must(hidden || shown == key.symbol, "S7", "keys change their order, or their names");
    return key;
  }
}
