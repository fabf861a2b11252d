package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.PromptEnded;
import io.twelvekeys.ivr.port.CallFact.PromptStarted;
import io.twelvekeys.ivr.port.CallFact.TransferCancelled;
import io.twelvekeys.ivr.port.CallFact.TransferEnded;
import io.twelvekeys.ivr.port.CallFact.TransferStarted;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one call does at its ports, what they tell it, and whether the listener is told the same
 * (S1 to S4, S6, S12, S15, L3, L4).
 */
final class PortBook {
  private final Complaints complaints;
  private final Deque<Asked> untold = new ArrayDeque<>();
  private @Nullable Asked live;
  private @Nullable Asked sounding;
  private @Nullable String inside;
  private int lastToken;
  private int hangUps;
  private boolean broke;
  private boolean over;

  PortBook(Complaints complaints) {
    this.complaints = complaints;
  }

  /** A prompt or a route that a port was asked for. */
  static final class Asked {
    private static final long NEVER = Long.MAX_VALUE;

    private final String what;
    private String told = "";
    private long toldAt = NEVER;
    private int token;
    private boolean silent;
    private boolean unheard;
    private boolean cancelled;

    private Asked(String what) {
      this.what = what;
    }
  }

  // ---- what the call does

  /** A port or the listener is entered: nobody else may be in one of this call. */
  void enters(String what) {
    if (inside != null) {
      complaints.add("S12", "a step within a step: " + what + " in " + inside);
    }
    inside = what;
  }

  void leaves() {
    inside = null;
  }

  /** Something begins to sound, or to ring, and nothing else may. */
  Asked begins(String what) {
    complaints.must(!over && hangUps == 0, "S1", what + " after the end");
    if (sounding != null) {
      complaints.add("S4 or S6", what + " while " + sounding.what + " goes on");
    }
    Asked next = new Asked(what);
    untold.add(next);
    sounding = next;
    return next;
  }

  /** It was told to stop, has ended, or has come to nothing. */
  @SuppressWarnings("ReferenceEquality") // each is one of its own
  void isSilent(Asked doing) {
    doing.silent = true;
    if (sounding == doing) {
      sounding = null;
    }
  }

  /** The port says how it ended, perhaps not for the first time. */
  void ends(Asked doing, String how, long at) {
    doing.unheard |= !doing.silent;
    isSilent(doing);
    fails(doing, how, at);
  }

  /** The port cannot say how it ends, which is a failure; it may go on until it is stopped. */
  void fails(Asked doing, String how, long at) {
    if (doing.told.isEmpty()) {
      doing.told = how;
      doing.toldAt = at;
    }
  }

  /** Whether a port told of an end by itself until then, of which the listener has not heard. */
  boolean isAwaited(long at) {
    return live != null && live.unheard && live.toldAt <= at;
  }

  /** Whether this call is in a port or a listener. */
  boolean isInside() {
    return inside != null;
  }

  void hangsUp() {
    complaints.must(++hangUps == 1 && !over, "S1", "the line is hung up twice");
  }

  /** An {@link Error} came out of a port. */
  void broke() {
    broke = true;
  }

  /** Whether a port broke, so that the call may end as failed. */
  boolean isBroken() {
    return broke;
  }

  // ---- what is told of it

  void hear(long at, CallFact fact) {
    if (live != null && live.toldAt < at) {
      complaints.add("L3", live.what + " was told to be " + live.told + ", and it was lost");
      live = null;
    }
    if (fact instanceof PromptStarted started) {
      begun(started.token(), started.text());
    } else if (fact instanceof TransferStarted started) {
      begun(started.token(), started.text());
    } else if (fact instanceof PromptEnded ended) {
      Asked doing = live(ended.token(), fact);
      String how = ended.how().name().toLowerCase(Locale.ROOT);
      boolean so = how.equals("stopped") ? doing.silent : how.equals(doing.told);
      complaints.must(so, "S3", fact.text() + ", which its port did not say");
      live = null;
    } else if (fact instanceof TransferCancelled cancelled) {
      Asked doing = live(cancelled.token(), fact);
      doing.cancelled = true;
      complaints.must(doing.silent, "S15", "a route is said to be cancelled, and is not");
    } else if (fact instanceof TransferEnded ended) {
      Asked doing = live(ended.token(), fact);
      boolean so = doing.cancelled
          ? ended.outcome() == RouteOutcome.Failure.NO_ANSWER
          : ended.outcome().text().equals(doing.told);
      complaints.must(so, "S3", fact.text() + ", which its router did not say");
      live = null;
    } else if (fact instanceof CallFact.Ended ended) {
      over(ended.cause());
    }
  }

  private void begun(int token, String what) {
    complaints.must(token > lastToken, "S2", "a token is used twice: " + what);
    complaints.must(live == null, "S4 or S6", what + " while something else goes on");
    lastToken = token;
    Asked next = untold.poll();
    if (next == null || !next.what.equals(what)) {
      complaints.add("S15", what + " is told, and no port was asked for it");
      next = new Asked(what);
    }
    next.token = token;
    live = next;
  }

  private Asked live(int token, CallFact fact) {
    Asked doing = live;
    if (doing == null || doing.token != token) {
      complaints.add("S3", fact.text() + ", which is not under way");
      return new Asked(fact.text());
    }
    return doing;
  }

  private void over(EndCause cause) {
    over = true;
    complaints.must(untold.isEmpty(), "S15", "the listener was not told of all");
    complaints.must(live == null || live.cancelled, "L4", "something goes on after the end");
    complaints.must(sounding == null, "L4", "something is left behind at the end");
    boolean byUs = cause != EndCause.CONNECTED && cause != EndCause.CALLER_HUNG_UP;
    complaints.must(
        hangUps == (byUs ? 1 : 0), "S1", "hung up " + hangUps + " times, ended " + cause.text());
  }
}
