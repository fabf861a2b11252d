package io.twelvekeys.ivr.port;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;

/**
 * Something that happened in a call, with the rule of the semantics that decided it. Facts may be
 * ignored: nothing has to be done about them. There will be further kinds; whoever reads facts
 * passes over those that it does not know.
 *
 * <p>A key that was typed in a menu whose keys are secret, or while a transfer is under way (when
 * it may well be the PIN of what answers), is shown as {@code ?}.
 */
public interface CallFact {
  /** The rule that decided it; 0 where none did. */
  int rule();

  /** One line without the rule, as logs show it. */
  String text();

  /** The call was taken by a menu. */
  record Answered(String ivr, int rule) implements CallFact {
    @Override
    public String text() {
      return "answered by ivr:" + ivr;
    }
  }

  /** A menu was entered: a new visit. */
  record MenuEntered(String ivr, int visit, int rule) implements CallFact {
    @Override
    public String text() {
      return "entered ivr:" + ivr + ", visit " + visit;
    }
  }

  /** A prompt was told to play. */
  record PromptStarted(int token, Prompt prompt, int rule) implements CallFact {
    @Override
    public String text() {
      return "play " + prompt.text();
    }
  }

  /** A prompt came to its end. */
  record PromptEnded(int token, Prompt prompt, How how, int rule) implements CallFact {
    /** In which way. */
    public enum How {
      /** It was heard to its end. */
      PLAYED,
      /** It failed, which counts as having ended. */
      FAILED,
      /** It was told to stop. */
      STOPPED
    }

    @Override
    public String text() {
      return how.name().toLowerCase(java.util.Locale.ROOT) + " " + prompt.text();
    }
  }

  /** A key waits for the end of the prompt. */
  record KeyQueued(char symbol, int rule) implements CallFact {
    @Override
    public String text() {
      return "key " + symbol + " waits";
    }
  }

  /** A key was taken into the collection. */
  record KeyUsed(char symbol, int rule) implements CallFact {
    @Override
    public String text() {
      return "key " + symbol;
    }
  }

  /** A key was dropped. */
  record KeyDropped(char symbol, DropReason reason) implements CallFact {
    @Override
    public int rule() {
      return reason.rule();
    }

    @Override
    public String text() {
      return "key " + symbol + " dropped: "
          + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  /** Keys were dropped unseen, since more came at once than a call takes in. */
  record KeysFlooded(int count) implements CallFact {
    @Override
    public int rule() {
      return 0;
    }

    @Override
    public String text() {
      return count + " keys dropped: flood";
    }
  }

  /** An action was chosen, by keys, or as the last resort of a failure. */
  record ActionChosen(Action action, int rule) implements CallFact {
    @Override
    public String text() {
      return "chose " + action.text();
    }
  }

  /** No key came in time. */
  record NoInput(int count, int rule) implements CallFact {
    @Override
    public String text() {
      return "no-input " + count;
    }
  }

  /** What was typed means nothing here. */
  record NoMatch(int count, int rule) implements CallFact {
    @Override
    public String text() {
      return "no-match " + count;
    }
  }

  /** The router was told to route. */
  record TransferStarted(int token, Destination destination, int rule) implements CallFact {
    @Override
    public String text() {
      return "route " + destination.text();
    }
  }

  /** The transfer has an outcome. */
  record TransferEnded(int token, RouteOutcome outcome, int rule) implements CallFact {
    @Override
    public String text() {
      return "routed " + outcome.text();
    }
  }

  /** The router was told to give up. */
  record TransferCancelled(int token, int rule) implements CallFact {
    @Override
    public String text() {
      return "cancel";
    }
  }

  /** Something was reported that is no longer of interest, and changed nothing. */
  record Ignored(String what, int rule) implements CallFact {
    @Override
    public String text() {
      return "ignored " + what;
    }
  }

  /** A limit of the call was reached. */
  record LimitReached(EndCause cause, int rule) implements CallFact {
    @Override
    public String text() {
      return "limit " + cause.text();
    }
  }

  /** The call has ended. */
  record Ended(EndCause cause, int rule) implements CallFact {
    @Override
    public String text() {
      return "ended " + cause.text();
    }
  }
}
