package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.VirtualCall;
import java.io.PrintWriter;
import java.util.List;

/**
 * Shows a call: what happens on the line as a scenario says it, and between these lines, indented,
 * what the call is doing. On a screen that is one line which is kept up to date; elsewhere it is
 * written when it changes, and of a prompt when it is over.
 */
final class CallScreen {
  /** How often the line on a screen is kept up to date, in milliseconds of call time. */
  private static final long TICK = 100;

  private static final String INDENT = "      ";
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final VirtualCall call;
  private final StatusLine status;
  private final boolean live;
  private int shown;
  private int visits;
  private int noInputs;
  private int noMatches;
  private String doing = "";

  /** @param live whether a line can be written anew */
  CallScreen(PrintWriter out, VirtualCall call, StatusLine status, boolean live) {
    this.out = out;
    this.call = call;
    this.status = status;
    this.live = live;
  }

  /** When it wants to show something new though nothing happens; {@link Typist#NEVER} if not. */
  long next() {
    return live ? call.time().now() + TICK : Typist.NEVER;
  }

  /** Shows all that happened since it was shown before. */
  void update() {
    List<LineEvent> events = call.events();
    if (live) {
      out.print(CLEAR_LINE);
    }
    for (LineEvent event : events.subList(shown, events.size())) {
      show(event);
    }
    shown = events.size();
    showFailures();
    showState();
    out.flush();
  }

  private void show(LineEvent event) {
    switch (event.kind()) {
      case PLAY -> {
        showMenu();
        showFailures();
        status.began(event);
      }
      case PLAYED, STOP -> {
        out.println(INDENT + status.progress(event.at()));
        status.ended();
      }
      case FAILED -> status.ended();
      default -> {
        // nothing goes before it
      }
    }
    out.println(event.text());
  }

  private void showMenu() {
    CallState state = call.state();
    if (state.visits() != visits) {
      visits = state.visits();
      noInputs = 0;
      noMatches = 0;
      Ivr ivr = state.ivr();
      out.println(INDENT + "in ivr:" + ivr.id() + " (" + ivr.name() + "), visit " + visits);
    }
  }

  private void showFailures() {
    CallState state = call.state();
    if (state.noInputs() > noInputs && state.visits() == visits) {
      out.println(INDENT + "no-input " + state.noInputs() + " of " + attempts(state));
    }
    if (state.noMatches() > noMatches && state.visits() == visits) {
      out.println(INDENT + "no-match " + state.noMatches() + " of " + attempts(state));
    }
    noInputs = state.noInputs();
    noMatches = state.noMatches();
  }

  /** Whether time goes on before the next thing happens. */
  private boolean lasts() {
    return call.time().next().orElse(Typist.NEVER) > call.time().now();
  }

  private static int attempts(CallState state) {
    return state.ivr().patience().attempts();
  }

  /** The line that is kept up to date, or that says once what is new. */
  private void showState() {
    if (call.isOver()) {
      return;
    }
    CallState state = call.state();
    long now = call.time().now();
    if (live) {
      out.print(INDENT + status.text(state, now));
    } else if (call.line().heard().isPresent()) {
      doing = "";
    } else if (lasts() && !doing.equals(state.doing())) {
      out.println(INDENT + status.text(state, now));
      doing = state.doing();
    }
  }
}
