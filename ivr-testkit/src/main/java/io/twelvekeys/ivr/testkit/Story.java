package io.twelvekeys.ivr.testkit;

import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.LineEvent.Kind;
import io.twelvekeys.ivr.testkit.VirtualCall.DroppedKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What happened to a caller, how much of it they have spoken of, and how it reads. */
final class Story {
  private static final String CAME_OF_IT = " ".repeat(16);

  private final VirtualCall call;
  private final LineScript script;
  private int spokenOf;
  private long spent = -1;

  Story(VirtualCall call, LineScript script) {
    this.call = call;
    this.script = script;
  }

  VirtualCall call() {
    return call;
  }

  long now() {
    return call.time().now();
  }

  /** Whatever is due at this instant happens. */
  void settle() {
    while (step(now())) {
      spent = now();
    }
  }

  private boolean step(long latest) {
    return call.time().step(latest);
  }

  /** The caller does something: after all that was said, and what came before needs no word. */
  void act() {
    last(Kind.CALLER_HANGS_UP).ifPresent(gone -> {
      throw new IllegalStateException(
          "the caller hung up at " + VirtualTime.seconds(gone.at()) + ", and does nothing more");
    });
    if (spent == now()) {
      call.time().runUpTo(now() + 1);
    }
    spokenOf = call.line().size();
  }

  /** Lets time pass until it has happened; gives up when nothing more can happen. */
  boolean waitFor(BooleanSupplier happened) {
    settle();
    long latest = now() + Caller.LONGEST_WAIT.toMillis();
    while (!happened.getAsBoolean() && !call.isOver() && step(latest)) {
      spent = now();
    }
    return happened.getAsBoolean();
  }

  /**
   * The next event of a kind that was not spoken of is such a one; waits for it. Then it was spoken
   * of, and all before it.
   *
   * @param wanted how the failure calls it
   */
  void expectNext(Kind kind, String what, String wanted) {
    boolean happened = waitFor(() -> find(spokenOf, kind) >= 0);
    int found = find(spokenOf, kind);
    require(happened && call.line().event(found).what().equals(what), wanted);
    spokenOf = found + 1;
  }

  /** The index of the first event of the kind from there on; -1 if there is none. */
  int find(int from, Kind... kinds) {
    for (int i = from; i < call.line().size(); i++) {
      if (List.of(kinds).contains(call.line().event(i).kind())) {
        return i;
      }
    }
    return -1;
  }

  /** The last event of the kind, if it is such a one. */
  boolean lastIs(Kind kind, Predicate<LineEvent> right) {
    return last(kind).filter(right).isPresent();
  }

  private Optional<LineEvent> last(Kind kind) {
    Optional<LineEvent> last = Optional.empty();
    for (LineEvent event : call.events()) {
      last = event.kind() == kind ? Optional.of(event) : last;
    }
    return last;
  }

  boolean endedBy(EndCause cause) {
    return lastIs(Kind.END, end -> end.what().equals(cause.text()));
  }

  boolean isTaken() {
    return !lastIs(Kind.END, end -> end.what().equals(VirtualCall.NO_SUCH_IVR));
  }

  /** The caller is in this menu now. */
  void expectIn(String ivr) {
    settle();
    boolean there = isTaken() && !call.isOver() && call.state().ivr().id().equals(ivr);
    String unknown = call.unknownMenu(ivr).map(why -> " (" + why + ")").orElse("");
    require(there, "to be in ivr:" + ivr + unknown);
  }

  void require(boolean right, String wanted) {
    if (!right) {
      throw new AssertionError("expected " + wanted + ", but " + present() + "\n" + text());
    }
  }

  private String present() {
    int after = find(spokenOf, Kind.PLAY, Kind.ROUTE, Kind.END);
    String next = after < 0 ? "" : "what came next was \"" + call.line().event(after) + "\"; ";
    return next + "at " + VirtualTime.seconds(now()) + " " + doing();
  }

  private String doing() {
    if (!isTaken()) {
      return call.untaken();
    }
    if (call.isOver()) {
      String end = last(Kind.END).map(LineEvent::what).orElse("");
      String to =
          endedBy(EndCause.CONNECTED) ? last(Kind.ROUTE).map(LineEvent::what).orElse("") : "";
      return "the call is over: " + end + (to.isEmpty() ? "" : " to " + to);
    }
    String menu = " in ivr:" + call.state().ivr().id();
    Optional<String> heard = call.line().heard().map(prompt -> prompt.text() + " plays");
    Optional<String> routed = call.line().routedTo().map(to -> "the router works on " + to.text());
    return heard.or(() -> routed).orElse("the caller hears nothing") + menu;
  }

  /**
   * The call so far: what the caller did on the left, what came of it on the right, and keys that
   * were not used.
   */
  String text() {
    StringBuilder text = new StringBuilder("the call so far:");
    List<DroppedKey> dropped = new ArrayList<>(call.dropped());
    List<LineEvent> events = call.events();
    for (int i = 0; i < events.size(); i++) {
      LineEvent event = events.get(i);
      String line = event.text();
      String what = line.substring(line.indexOf(' ') + 1);
      text.append(line(event.at(), event.kind().isCallers() ? what : CAME_OF_IT + what));
      while (!dropped.isEmpty() && dropped.get(0).before() == i + 1) {
        DroppedKey key = dropped.remove(0);
        String why = key.fact().text() + " (rule " + key.fact().rule() + ")";
        text.append(line(key.at(), CAME_OF_IT + why));
      }
    }
    return text.append(line(now(), "now")).toString();
  }

  private static String line(long at, String what) {
    String time = VirtualTime.seconds(at);
    return "\n  " + " ".repeat(Math.max(0, 8 - time.length())) + time + "  " + what;
  }

  /** The call so far as the text of a scenario. */
  String scenario(String definitions) {
    List<String> lines = new ArrayList<>(List.of("definitions " + definitions));
    call.server().ifPresent(server -> lines.add("server " + server));
    lines.addAll(script.lines());
    lines.add("");
    call.events().stream()
        .filter(event -> event.kind().isCallers())
        .forEach(event -> lines.add(event.text()));
    lines.add("----");
    call.events().stream()
        .filter(event -> !event.kind().isCallers())
        .forEach(event -> lines.add(event.text()));
    return String.join("\n", lines) + "\n";
  }

  /** How long it is since dialling. */
  Duration time() {
    return Duration.ofMillis(now());
  }
}
