package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.Ivr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Everything that happened to a call from outside, with the time: played once more against the same
 * menus it leads through the same states. Kept as text in bug reports:
 *
 * <pre>
 * twelvekeys-trace/1 6f1e0c… acme main
 * 1.200 key 2
 * 4.000 played 2
 * </pre>
 *
 * <p>Keys that may be secret are shown as {@code ?}; a trace that has one where it matters which
 * key it was can be replayed up to there.
 *
 * @param fingerprint that of the catalog
 * @param customer whose call it was
 * @param ivr the id of the menu that the call began in
 * @param events in the order in which they happened
 */
public record Trace(String fingerprint, String customer, String ivr, List<Timed> events) {
  private static final String VERSION = "twelvekeys-trace/1";

  /** In digits: more than any call lasts, and no overflow. */
  private static final int LONGEST_TIME = 18;

  /** Copies the events. */
  public Trace {
    events = List.copyOf(events);
  }

  /**
   * An event and its time.
   *
   * @param at call time in milliseconds
   */
  public record Timed(long at, Event event) {}

  /**
   * Plays the events once more.
   *
   * @param menus the menus of the call
   * @param each is told the time and what came of each event, the beginning of the call included
   * @return the last state
   * @throws InvalidValueException if these are other menus, or a key was hidden that matters
   */
  public CallState replay(Menus menus, BiConsumer<Long, Step> each) {
    if (!menus.catalog().fingerprint().equals(fingerprint)) {
      throw new InvalidValueException(
          "the trace belongs to other menus than these", "the menus that the call ran in");
    }
    Ivr first = menus
        .catalog()
        .ivr(customer, ivr)
        .orElseThrow(() ->
            new InvalidValueException("the trace begins in no menu of these", "a whole trace"));
    Step step = Machine.begin(menus, first);
    each.accept(0L, step);
    for (Timed timed : events) {
      boolean hidden = timed.event() instanceof Event.PressedSecretly;
      if (hidden && !step.next().settled(timed.at()).phase().dropsEveryKey()) {
        throw new InvalidValueException(
            "the trace hides a key at " + seconds(timed.at())
                + " that decides how the call goes on",
            "a trace of menus without secret keys");
      }
      step = Machine.step(step.next(), timed.at(), timed.event());
      each.accept(timed.at(), step);
    }
    return step.next();
  }

  /** The text: a line for the call, a line for each event; {@link #parse} reads it back. */
  public String text() {
    StringBuilder text = new StringBuilder(VERSION)
        .append(' ')
        .append(fingerprint)
        .append(' ')
        .append(SnapshotText.escape(customer))
        .append(' ')
        .append(ivr)
        .append('\n');
    for (Timed timed : events) {
      text.append(seconds(timed.at())).append(' ').append(timed.event().text()).append('\n');
    }
    return text.toString();
  }

  /**
   * Reads a text.
   *
   * @throws InvalidValueException if it is no trace, with the line that is wrong
   */
  public static Trace parse(String text) {
    List<String> lines = text.lines().toList();
    String[] head = lines.isEmpty() ? new String[0] : lines.get(0).split(" ", -1);
    if (head.length != 4 || !head[0].equals(VERSION)) {
      throw new InvalidValueException(
          "this is no trace of a call", VERSION + " FINGERPRINT CUSTOMER IVR");
    }
    List<Timed> events = new ArrayList<>();
    long before = 0;
    for (int i = 1; i < lines.size(); i++) {
      Timed timed = timed(lines.get(i), i + 1);
      if (timed.at() < before) {
        throw new InvalidValueException(
            "the time runs backwards in line " + (i + 1) + " of the trace",
            "times that never decrease");
      }
      before = timed.at();
      events.add(timed);
    }
    return new Trace(head[1], SnapshotText.unescape(head[2]), head[3], events);
  }

  private static Timed timed(String line, int number) {
    int blank = Math.max(0, line.indexOf(' '));
    String time = line.substring(0, blank);
    String digits = time.replace(".", "");
    boolean plain = !digits.isEmpty()
        && digits.length() <= LONGEST_TIME
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!plain || !seconds(Long.parseLong(digits)).equals(time)) {
      throw new InvalidValueException(
          "line " + number + " of the trace has no time",
          "SECONDS.MILLISECONDS EVENT, as in 1.200 key 2");
    }
    return new Timed(Long.parseLong(digits), Event.parse(line.substring(blank + 1)));
  }

  private static String seconds(long millis) {
    String fraction = String.valueOf(1_000 + millis % 1_000);
    return millis / 1_000 + "." + fraction.substring(1);
  }
}
