package io.twelvekeys.ivr.testkit.fault;

import java.util.List;

/** Mistakes that somebody could make in the machine or the engine, each a change of one source. */
final class PlantedDefects {
  private PlantedDefects() {}

  /**
   * One mistake.
   *
   * @param source the class, below the module's root package
   * @param right what stands there, exactly once
   * @param wrong what is put in its place
   * @param sentence what is wrong then
   */
  record Defect(String source, String right, String wrong, String sentence) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  private static Defect machine(String source, String right, String wrong, String sentence) {
    return new Defect("machine/" + source, right, wrong, sentence);
  }

  private static Defect engine(String source, String right, String wrong, String sentence) {
    return new Defect("engine/" + source, right, wrong, sentence);
  }

  static List<Defect> all() {
    return List.of(
        machine("Turn", "    noInputs++;\n", "", "no-inputs are not counted"),
        machine("Turn", "    noMatches++;\n", "", "no-matches are not counted"),
        machine("Turn", "past = past.andOneFailed();", "", "failed transfers are not counted"),
        machine("Turn", "    visits++;\n", "", "visits are not counted"),
        machine("Turn", "    noInputs = 0;\n", "", "no-inputs of another visit count on"),
        machine("Turn", "    noMatches = 0;\n", "", "no-matches of another visit count on"),
        machine("Turn", "    strays = true;\n", "", "stray keys answer a retry"),
        machine(
            "Turn",
            "strays &= at - lastKeyAt < STRAY;",
            "",
            "a key long after a no-match is called stray"),
        machine("Turn", "past = past.with(entered);", "", "the short greeting is never played"),
        machine(
            "Turn",
            "noInputs < menu().attempts()",
            "noInputs <= menu().attempts()",
            "a silent caller is asked once too often"),
        machine(
            "Turn",
            "past.failed() <= menu()",
            "past.failed() < menu()",
            "one failed transfer too few is forgiven"),
        machine(
            "Turn",
            "case BACK -> visit(at, place.back(), 18);",
            "case BACK -> visit(at, place, 18);",
            "back leads nowhere"),
        machine(
            "Turn",
            "case TOP -> visit(at, place.top(), 18);",
            "case TOP -> visit(at, place.back(), 18);",
            "top leads one menu back"),
        machine(
            "Turn",
            "return visit(at, known, known.depth() == place.depth() ? 18 : 19);",
            "return visit(at, place.deeper(target), 19);",
            "a circle of menus makes the way back longer"),
        machine(
            "Turn", "    orders = orders.hangUp();\n", "", "a call ends and the line stays open"),
        machine(
            "Turn",
            "past = past.andTime(routed);",
            "",
            "time with the router counts as time in the menus"),
        machine(
            "Turn",
            "at + menu().menus().routeTimeout()",
            "CallState.NO_DEADLINE",
            "a silent router has no watchdog"),
        machine(
            "Turn",
            "return Goodbye.from(at, cause);",
            "return Goodbye.from(at, EndCause.HUNG_UP);",
            "the goodbye forgets why the call ends"),
        machine(
            "Turn", "orders = orders.cancel();", "", "a route is said to be cancelled and goes on"),
        machine(
            "Turn",
            "bearing == token && now.isUnderWay()",
            "now.isUnderWay()",
            "the end of a prompt that was stopped ends the next"),
        machine("Prompting", "        release(turn, 5);\n", "", "a key does not stop the prompt"),
        machine(
            "Prompting",
            "phase = phase.pressed(turn, at, waiting.at(i), false);",
            "phase = phase.pressed(turn, at, waiting.at(waiting.size() - 1 - i), false);",
            "keys that wait change their order"),
        machine(
            "Prompting",
            "return dropFrom(turn, i + 1, phase);",
            "return phase;",
            "keys behind a no-match are lost"),
        machine(
            "Prompting",
            "return handOn(turn, at, i + 1, phase);",
            "return phase;",
            "keys for the next menu are lost"),
        machine(
            "Prompting",
            "return handOn(turn, at, i + 1, phase);",
            "return handOn(turn, at, i, phase);",
            "a key is handed on that was used"),
        machine(
            "Prompting",
            "case DISCARD -> turn.drop(key, DropReason.PROMPT_PLAYING, this);",
            "case DISCARD -> waitFor(turn, key);",
            "a key waits where keys are discarded"),
        machine(
            "Machine",
            "turn.limitReached(due, EndCause.MAX_DURATION, 26)",
            "turn.limitReached(due, EndCause.MAX_MENUS, 26)",
            "a limit is called by another's name"),
        machine("Machine", "phase.release(turn, 26);", "", "a prompt plays on behind the goodbye"),
        machine(
            "Machine",
            "    phase.release(turn, 25);\n",
            "",
            "who hangs up leaves a prompt or a route behind"),
        machine(
            "Machine",
            "return leave(turn, at, phase, EndCause.CALLER_HUNG_UP);",
            "return phase;",
            "a hang-up is ignored"),
        machine(
            "Machine",
            "gone ? turn.end(cause, 25) : turn.hangUpNow(cause)",
            "turn.hangUpNow(cause)",
            "a line is hung up that the caller has left"),
        machine(
            "Listening",
            "at + turn.menu().firstKey()",
            "at + turn.menu().interKey()",
            "the wrong time-out is set"),
        machine(
            "Collecting",
            "complete ? menu.ambiguity() : menu.interKey()",
            "menu.interKey()",
            "an ambiguity waits for the inter-key time-out"),
        machine(
            "Swallowing",
            "return new Swallowing(latest, Math.min(latest, at + AFTER_LAST_KEY));",
            "return this;",
            "the rest of a mistyped number is not waited for"),
        machine(
            "Routing",
            "return turn.transferFailed(at, last);",
            "return turn.transferFailed(at, false);",
            "the last transfer is not the last"),
        machine("Routing", "    release(turn, 23);\n", "", "a router that is given up is not told"),
        machine(
            "Routing",
            "case RETURNED -> turn.visitAgain(at, 21);",
            "case RETURNED -> turn.end(EndCause.CONNECTED, 21);",
            "a caller who comes back is dropped"),
        machine(
            "Menus",
            "menu.link(id -> menu(menu.ivr().customer(), id));",
            "menu.link(id -> menu(all.get(0).ivr().customer(), id));",
            "a key leads into the menus of another customer"),
        engine(
            "Mailbox",
            "last = Math.max(last, at);",
            "last = at;",
            "a call's time runs back with the clock"),
        engine(
            "Call",
            "while (state.deadline() < at) {",
            "if (state.deadline() < at) {",
            "of several overdue deadlines one passes"),
        engine("Call", "shell.ended(this);", "", "an ended call is never let go"),
        engine(
            "CallClock",
            "rung = true; // before",
            "// before",
            "a wake that rang early is not set again"),
        engine(
            "Ports",
            "end.accept(RouteOutcome.Failure.REJECTED, null);\n        return;",
            "end.accept(RouteOutcome.Failure.REJECTED, null);",
            "a destination that is denied is called"),
        machine(
            "Machine",
            "event instanceof Event.TimeUp ? at : at - 1, at);",
            "at, at);",
            "a deadline comes before the key of the same instant"),
        machine(
            "Machine",
            "    if (phase instanceof Ended) {\n      return phase;\n    }\n",
            "",
            "events after the end are answered"),
        machine(
            "Machine",
            "event instanceof Event.TimeUp ? at : at - 1, at);",
            "at - 1, at);",
            "a deadline never passes at its own instant"),
        engine(
            "Mailbox",
            "    } else if (before.at == last) {\n",
            "    } else if (before.at < 0) {\n",
            "a wake overtakes what waits with it"),
        engine(
            "Mailbox",
            "if (closed || (leaves && leaving)) {",
            "if (leaves && leaving) {",
            "a call takes keys after its end"),
        engine("Mailbox", "      first = next.next;\n", "", "an event is never done with"),
        engine("Call", "    mailbox.close();\n", "", "an ended call keeps its mailbox open"),
        engine(
            "CallClock", "at > now && at <= deadline;", "at > now;", "a wake is not moved nearer"),
        engine(
            "Ports",
            "      stop();\n      end.accept(null, broken);",
            "      end.accept(null, broken);",
            "what began and failed plays on unseen"),
        engine(
            "Ports",
            "      cancel();\n      end.accept(null, broken);",
            "      end.accept(null, broken);",
            "a route that failed to tell its outcome rings on"),
        engine(
            "Once",
            "boolean free = !taken;",
            "boolean free = true;",
            "what counts once counts twice"),
        engine("Shift", "} else if (first()) {", "} else {", "a task that runs twice works twice"));
  }
}
