package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.PromptEnded.How;
import io.twelvekeys.ivr.port.DropReason;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears what a step tells, where somebody asks for the facts; else it hears nothing. */
final class Ear {
  /** Nobody asks. */
  static final Ear DEAF = new Ear(null);

  private final @Nullable List<CallFact> facts;
  private CallFact.@Nullable Ended end;

  private Ear(@Nullable List<CallFact> facts) {
    this.facts = facts;
  }

  static Ear open() {
    return new Ear(new ArrayList<>(4));
  }

  /** What happened; the end of a call is the last that is told of it. */
  List<CallFact> facts() {
    List<CallFact> all = new ArrayList<>(facts == null ? List.of() : facts);
    if (end != null) {
      all.add(end);
    }
    return Collections.unmodifiableList(all);
  }

  void answered(String ivr, int rule) {
    if (facts != null) {
      facts.add(new CallFact.Answered(ivr, rule));
    }
  }

  void entered(String ivr, int visit, int rule) {
    if (facts != null) {
      facts.add(new CallFact.MenuEntered(ivr, visit, rule));
    }
  }

  void promptStarted(int token, Prompt prompt, int rule) {
    if (facts != null) {
      facts.add(new CallFact.PromptStarted(token, prompt, rule));
    }
  }

  void promptEnded(int token, Prompt prompt, How how, int rule) {
    if (facts != null) {
      facts.add(new CallFact.PromptEnded(token, prompt, how, rule));
    }
  }

  void keyQueued(char symbol, int rule) {
    if (facts != null) {
      facts.add(new CallFact.KeyQueued(symbol, rule));
    }
  }

  void keyUsed(char symbol, int rule) {
    if (facts != null) {
      facts.add(new CallFact.KeyUsed(symbol, rule));
    }
  }

  void keyDropped(char symbol, DropReason reason) {
    if (facts != null) {
      facts.add(new CallFact.KeyDropped(symbol, reason));
    }
  }

  void chosen(Action action, int rule) {
    if (facts != null) {
      facts.add(new CallFact.ActionChosen(action, rule));
    }
  }

  void noInput(int count, int rule) {
    if (facts != null) {
      facts.add(new CallFact.NoInput(count, rule));
    }
  }

  void noMatch(int count, int rule) {
    if (facts != null) {
      facts.add(new CallFact.NoMatch(count, rule));
    }
  }

  void transferStarted(int token, Destination destination, int rule) {
    if (facts != null) {
      facts.add(new CallFact.TransferStarted(token, destination, rule));
    }
  }

  void transferCancelled(int token, int rule) {
    if (facts != null) {
      facts.add(new CallFact.TransferCancelled(token, rule));
    }
  }

  void transferEnded(int token, RouteOutcome outcome, int rule) {
    if (facts != null) {
      facts.add(new CallFact.TransferEnded(token, outcome, rule));
    }
  }

  void ignored(String what, int rule) {
    if (facts != null) {
      facts.add(new CallFact.Ignored(what, rule));
    }
  }

  void limitReached(EndCause cause, int rule) {
    if (facts != null) {
      facts.add(new CallFact.LimitReached(cause, rule));
    }
  }

  void end(EndCause cause, int rule) {
    if (facts != null) {
      end = new CallFact.Ended(cause, rule);
    }
  }
}
