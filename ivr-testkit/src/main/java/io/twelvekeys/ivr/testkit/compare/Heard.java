package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.PromptEnded.How;
import java.util.ArrayList;
import java.util.List;

/**
 * What a caller notices of facts, as scenarios say it, without times. A number that was dialled is
 * not named: states in relative time have forgotten which of several like ones it was. They have
 * also forgotten which menus were heard before, so that a menu that the caller has been in for sure
 * says what it says at a later visit.
 */
final class Heard {
  private static final int DIRECT_DIAL = 30;
  private static final int GREETING = 2;

  private final CallState state;
  private final List<Ivr> seen;
  private boolean dialled;
  private boolean again;

  /** @param seen the menus that the caller has been in for sure */
  Heard(CallState state, List<Ivr> seen) {
    this.state = state;
    this.seen = seen;
  }

  List<String> all(List<CallFact> facts) {
    List<String> all = new ArrayList<>();
    for (CallFact fact : facts) {
      String text = text(fact);
      if (!text.isEmpty()) {
        all.add(text);
      }
    }
    return all;
  }

  private String text(CallFact fact) {
    if (fact instanceof CallFact.ActionChosen chosen) {
      dialled = chosen.rule() == DIRECT_DIAL;
    } else if (fact instanceof CallFact.MenuEntered entered) {
      again = seen.stream().anyMatch(ivr -> ivr.id().equals(entered.ivr()));
    } else if (fact instanceof CallFact.PromptStarted started) {
      boolean later = again && started.rule() == GREETING;
      return "play " + (later ? state.ivr().prompts().again() : started.prompt()).text();
    } else if (fact instanceof CallFact.PromptEnded ended && ended.how() == How.STOPPED) {
      return "stop";
    } else if (fact instanceof CallFact.TransferStarted started) {
      return "route " + (dialled ? "what was dialled" : started.destination().text());
    } else if (fact instanceof CallFact.TransferCancelled) {
      return "cancel";
    } else if (fact instanceof CallFact.Ended ended) {
      return "end " + ended.cause().text();
    }
    return "";
  }
}
