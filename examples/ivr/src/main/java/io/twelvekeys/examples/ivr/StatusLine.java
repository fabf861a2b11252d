package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.testkit.LineEvent;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a call is doing, in one line: how far a prompt is, or what it waits for and how long. */
final class StatusLine {
  private static final int BAR = 30;

  private final PromptLengths lengths;
  private @Nullable LineEvent prompt;

  StatusLine(PromptLengths lengths) {
    this.lengths = lengths;
  }

  /** A prompt began to play. */
  void began(LineEvent play) {
    prompt = play;
  }

  /** It ended, or failed. */
  void ended() {
    prompt = null;
  }

  /** What a call in this state is doing at this instant of call time. */
  String text(CallState state, long now) {
    if (prompt != null) {
      return progress(now);
    }
    String left = state.deadline() == CallState.NO_DEADLINE
        ? ""
        : ", " + tenths(Math.max(0, state.deadline() - now)) + " s left";
    return state.routing().map(to -> "waiting for " + to.text()).orElse(waiting(state)) + left;
  }

  /** How far the prompt is: {@code [#####-----] 1.2 of 2.4 s}. */
  String progress(long now) {
    LineEvent playing = prompt;
    if (playing == null) {
      return "";
    }
    long length = lengths.of(playing.what()).map(Duration::toMillis).orElse(0L);
    long heard = Math.min(length, now - playing.at());
    int full = length == 0 ? BAR : (int) (BAR * heard / length);
    return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] " + tenths(heard) + " of "
        + tenths(length) + " s";
  }

  private static String waiting(CallState state) {
    if (!state.doing().equals("listening")) {
      return state.doing();
    }
    String keys = state.ivr().keys().keySet().stream()
        .map(Key::symbol)
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
    String patterns = String.join(" ", state.ivr().directDial().patterns());
    return ("listening for " + keys + " " + patterns).stripTrailing();
  }

  private static String tenths(long millis) {
    return String.format(Locale.ROOT, "%d.%d", millis / 1_000, millis % 1_000 / 100);
  }
}
