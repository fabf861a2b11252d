package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.PromptEnded.How;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.util.List;
import java.util.Optional;

/**
 * Where one call is in its menus, by what is told of it and by the rules of the semantics: what has
 * to come next, and what has to come when time is up (S5, S8 to S10, L1, L3).
 */
final class MenuBook {
  private static final long LONGEST_GOODBYE = 60_000;

  private final Complaints complaints;
  private final CallLimits limits;
  private final Visits visits;
  private final Deadlines deadlines;
  private Doing doing = Doing.CUT;
  private String expected;
  private String keys = "";
  private String announced = "";
  private int noInputs;
  private int noMatches;
  private int failedTransfers;
  private long movedAt = -1;
  private long noMatchAt = -1;
  private boolean lastTransfer;
  private EndCause cause = EndCause.HUNG_UP;

  MenuBook(Complaints complaints, IvrCatalog catalog, Ivr dialled) {
    this.complaints = complaints;
    limits = catalog.limits();
    visits = new Visits(catalog, dialled);
    deadlines = new Deadlines(complaints, limits.maxDuration().toMillis());
    expected = "answered by ivr:" + dialled.id();
  }

  Ivr menu() {
    return visits.menu();
  }

  Doing doing() {
    return doing;
  }

  /** Whether this instant has led to another menu, or elsewhere. */
  boolean hasMoved(long at) {
    return movedAt == at;
  }

  /**
   * Hears what happened.
   *
   * @param free whether the call may be at its end for reasons that lie outside its menus
   */
  void hear(long at, CallFact fact, boolean free) {
    punctual(at);
    if (fact instanceof CallFact.KeyDropped dropped) {
      dropped(at, dropped);
    } else if (fact instanceof CallFact.KeyQueued) {
      boolean queues = menu().bargeIn() == BargeIn.QUEUE && doing == Doing.SPEAKING;
      complaints.must(queues, "rule 6", "a key waits for no prompt");
    } else if (!(fact instanceof CallFact.KeyUsed
        || fact instanceof CallFact.Ignored
        || fact instanceof CallFact.KeysFlooded)) {
      boolean right =
          expected.isEmpty() ? comesByItself(at, fact, free) : expected.equals(fact.text());
      if (!right) {
        String due = expected.isEmpty() ? deadlines.then() : expected;
        complaints.add(
            "the rules",
            "\"" + fact.text() + "\" in " + menu() + ", where \"" + due + "\" had to come");
      }
      expected = "";
      follow(at, fact);
    }
  }

  /** Whether this comes since time is up, and for no other reason. */
  boolean comesByTime(long at, CallFact fact) {
    if (!expected.isEmpty()) {
      return false;
    }
    return fact instanceof CallFact.LimitReached
        || (!(fact instanceof CallFact.TransferEnded) && deadlines.isDue(at, fact.text()));
  }

  private void punctual(long at) {
    deadlines.look(at, doing.isLimited());
  }

  /** What is not the consequence of what was told before. */
  private boolean comesByItself(long at, CallFact fact, boolean free) {
    if (deadlines.isDue(at, fact.text())) {
      return true;
    }
    if (fact instanceof CallFact.PromptEnded) {
      return doing.plays();
    }
    if (fact instanceof CallFact.TransferEnded || fact instanceof CallFact.TransferCancelled) {
      return doing == Doing.ROUTING;
    }
    if (fact instanceof CallFact.LimitReached limit) {
      return limit.cause() == EndCause.MAX_DURATION
          && deadlines.isLimit(at)
          && doing != Doing.GOODBYE;
    }
    return free && fact instanceof CallFact.Ended;
  }

  private void follow(long at, CallFact fact) {
    if (fact instanceof CallFact.Answered) {
      expect(visits.again());
    } else if (fact instanceof CallFact.MenuEntered entered) {
      movedAt = at;
      noInputs = 0;
      noMatches = 0;
      speak(Doing.SPEAKING, visits.entered(entered, complaints));
    } else if (fact instanceof CallFact.PromptStarted) {
      if (doing == Doing.GOODBYE) {
        deadlines.wait(at + LONGEST_GOODBYE, "ended " + cause.text());
      }
    } else if (fact instanceof CallFact.PromptEnded ended) {
      promptEnded(at, ended);
    } else if (fact instanceof CallFact.NoInput) {
      failed(++noInputs, menu().prompts().noInput(), menu().fallbacks().onNoInput());
      cause = EndCause.NO_INPUT;
    } else if (fact instanceof CallFact.NoMatch) {
      failed(++noMatches, menu().prompts().noMatch(), menu().fallbacks().onNoMatch());
      cause = EndCause.NO_MATCH;
      noMatchAt = at;
    } else if (fact instanceof CallFact.ActionChosen chosen) {
      act(at, chosen.action());
    } else if (fact instanceof CallFact.TransferStarted) {
      doing = Doing.ROUTING;
      deadlines.routes(at, limits.routeTimeout().toMillis());
    } else if (fact instanceof CallFact.TransferCancelled) {
      doing = Doing.CUT;
    } else if (fact instanceof CallFact.TransferEnded ended) {
      deadlines.routed(at);
      transferEnded(ended.outcome());
    } else if (fact instanceof CallFact.LimitReached limit) {
      hangUp(limit.cause());
    } else if (fact instanceof CallFact.Ended) {
      doing = Doing.ENDED;
      deadlines.clear();
    }
  }

  private void expect(String what) {
    expected = what;
    deadlines.clear();
  }

  private void speak(Doing speaking, Prompt prompt) {
    doing = speaking;
    expect("play " + prompt.text());
  }

  // ---- keys

  /** A key is used (rules 5 and 7 to 10). */
  void used(long at, char symbol) {
    punctual(at);
    boolean collects = doing.listens() || doing == Doing.COLLECTING;
    boolean ends = symbol == '#' && menu().action(Key.HASH).isEmpty();
    complaints.must(
        expected.isEmpty() && (collects || (ends && doing == Doing.SWALLOWING)),
        "rule 5",
        "a key is used while the call is " + doing);
    String before = doing == Doing.COLLECTING ? keys : "";
    if (ends) {
      Collected all = Collected.of(menu(), before);
      expect(before.isEmpty() ? "no-match " + (noMatches + 1) : all.decision(noMatches));
      return;
    }
    keys = before + symbol;
    Collected all = Collected.of(menu(), keys);
    boolean single = menu().directDial().longest() <= 1;
    cause = EndCause.HUNG_UP;
    if (all.isDecided() || (all.isImpossible() && single)) {
      expect(all.decision(noMatches));
    } else if (all.isImpossible()) {
      doing = Doing.SWALLOWING;
      deadlines.wait(at, all.decision(noMatches));
      deadlines.swallow(at, true);
    } else {
      doing = Doing.COLLECTING;
      deadlines.wait(at + all.patience(), all.decision(noMatches));
    }
  }

  private void dropped(long at, CallFact.KeyDropped dropped) {
    boolean speaks = doing == Doing.SPEAKING;
    boolean right = switch (dropped.reason()) {
      case PROMPT_PLAYING -> speaks && menu().bargeIn() == BargeIn.DISCARD;
      case QUEUE_FULL -> speaks && menu().bargeIn() == BargeIn.QUEUE;
      case AFTER_NO_MATCH -> noMatchAt == at;
      case MISTYPED -> doing == Doing.SWALLOWING;
      case STRAY, NO_KEY -> true;
      case TRANSFERRING -> doing.isTransferring();
      case SAYING_GOODBYE -> doing == Doing.GOODBYE;
      case ENDED -> doing == Doing.CUT || expected.startsWith("ended");
    };
    if (!right) {
      complaints.add("S7", "\"" + dropped.text() + "\" while the call is " + doing);
    }
    if (doing == Doing.SWALLOWING && Key.isKey(dropped.symbol())) {
      deadlines.swallow(at, false);
    }
  }

  // ---- what follows

  private void promptEnded(long at, CallFact.PromptEnded ended) {
    if (ended.how() == How.STOPPED) {
      doing = Doing.CUT;
    } else if (doing == Doing.SPEAKING) {
      doing = Doing.LISTENING;
      deadlines.wait(at + menu().patience().firstKey().toMillis(), "no-input " + (noInputs + 1));
    } else if (doing == Doing.GOODBYE) {
      expect("ended " + cause.text());
    } else {
      expect(announced);
    }
  }

  /** Rules 14 to 16. */
  private void failed(int failures, List<Prompt> prompts, Action last) {
    if (failures >= menu().patience().attempts()) {
      expect("chose " + last.text());
      return;
    }
    Optional<Prompt> words = prompts.isEmpty()
        ? Optional.empty()
        : Optional.of(prompts.get(Math.min(failures, prompts.size()) - 1));
    speak(Doing.SPEAKING, visits.retry(words));
  }

  private void act(long at, Action action) {
    lastTransfer = cause == EndCause.TRANSFER_FAILED;
    if (action instanceof Destination.SubMenu sub) {
      expect(visits.goTo(sub));
    } else if (action instanceof Destination destination) {
      movedAt = at;
      transfer(destination);
    } else if (action == Navigation.HANG_UP) {
      hangUp(cause);
    } else {
      expect(visits.goTo((Navigation) action));
    }
  }

  private void transfer(Destination destination) {
    announced = "route " + destination.text();
    menu()
        .prompts()
        .transfer()
        .ifPresentOrElse(words -> speak(Doing.ANNOUNCING, words), () -> expect(announced));
  }

  /** Rules 21 to 23. */
  private void transferEnded(RouteOutcome outcome) {
    if (outcome == RouteOutcome.Success.CONNECTED) {
      expect("ended connected");
    } else if (outcome == RouteOutcome.Success.RETURNED) {
      expect(visits.again());
    } else if (lastTransfer) {
      hangUp(EndCause.TRANSFER_FAILED);
    } else if (++failedTransfers <= limits.maxFailedTransfers()) {
      speak(Doing.SPEAKING, visits.retry(menu().prompts().transferFailed()));
    } else {
      expect("chose " + menu().fallbacks().onTransferFailed().text());
      cause = EndCause.TRANSFER_FAILED;
    }
  }

  /** Rule 24. */
  private void hangUp(EndCause why) {
    cause = why;
    menu()
        .prompts()
        .goodbye()
        .ifPresentOrElse(words -> speak(Doing.GOODBYE, words), () -> expect("ended " + why.text()));
  }
}
