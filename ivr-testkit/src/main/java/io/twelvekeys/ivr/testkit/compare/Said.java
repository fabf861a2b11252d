package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrPrompts;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.PromptEnded.How;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.compare.Noticed.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes apart what a caller notices, so that each part can be traced to its place. */
final class Said {
  private final CallState state;
  private final List<Ivr> seen;
  private final List<Noticed> parts = new ArrayList<>();
  private Ivr menu;
  private Kind failure = Kind.NO_INPUT;
  private int failures;

  private Said(Move move, Ivr menu) {
    state = move.next();
    seen = move.seen();
    this.menu = menu;
  }

  /** What was noticed of a move that began in this menu. */
  static List<Noticed> parts(Move move, Ivr menu) {
    Said said = new Said(move, menu);
    move.facts().forEach(said::tell);
    return said.parts;
  }

  private void tell(CallFact fact) {
    if (fact instanceof CallFact.MenuEntered entered) {
      menu = state.catalog().ivr(menu.customer(), entered.ivr()).orElseThrow();
    } else if (fact instanceof CallFact.NoInput noInput) {
      failure = Kind.NO_INPUT;
      failures = noInput.count();
    } else if (fact instanceof CallFact.NoMatch noMatch) {
      failure = Kind.NO_MATCH;
      failures = noMatch.count();
    } else if (fact instanceof CallFact.PromptStarted started) {
      prompt(started);
    } else if (fact instanceof CallFact.PromptEnded ended && ended.how() == How.STOPPED) {
      add(Kind.STOP, 0, "");
    } else if (fact instanceof CallFact.TransferStarted started) {
      addUnlessSaid(Kind.TRANSFER);
      add(Kind.ROUTE, 0, started.destination().text());
    } else if (fact instanceof CallFact.TransferCancelled) {
      add(Kind.CANCEL, 0, "");
    } else if (fact instanceof CallFact.Ended ended) {
      if (ended.cause() != EndCause.CONNECTED && ended.cause() != EndCause.CALLER_HUNG_UP) {
        addUnlessSaid(Kind.GOODBYE);
      }
      add(Kind.END, 0, ended.cause().text());
    }
  }

  /** The rule tells why it is played. */
  private void prompt(CallFact.PromptStarted started) {
    IvrPrompts prompts = menu.prompts();
    switch (started.rule()) {
      case 15 -> {
        List<Prompt> words = failure == Kind.NO_INPUT ? prompts.noInput() : prompts.noMatch();
        int number = Math.min(failures, words.size());
        add(failure, number, number == 0 ? "" : words.get(number - 1).text());
        add(Kind.AGAIN, 0, prompts.again().text());
      }
      case 20 -> add(Kind.TRANSFER, 0, started.prompt().text());
      case 22 -> {
        add(Kind.TRANSFER_FAILED, 0, text(prompts.transferFailed()));
        add(Kind.AGAIN, 0, prompts.again().text());
      }
      case 24 -> add(Kind.GOODBYE, 0, started.prompt().text());
      default -> {
        if (seen.contains(menu)) {
          add(Kind.AGAIN, 0, prompts.again().text());
        } else {
          add(Kind.GREETING, 0, started.prompt().text());
        }
      }
    }
  }

  private static String text(Optional<Prompt> prompt) {
    return prompt.map(Prompt::text).orElse("");
  }

  private void addUnlessSaid(Kind kind) {
    if (parts.isEmpty() || parts.get(parts.size() - 1).kind() != kind) {
      add(kind, 0, "");
    }
  }

  private void add(Kind kind, int number, String text) {
    parts.add(new Noticed(kind, menu, number, text));
  }
}
