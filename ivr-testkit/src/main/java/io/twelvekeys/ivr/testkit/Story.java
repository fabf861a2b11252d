package io.twelvekeys.ivr.testkit;

import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.LineEvent.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What happened to a caller, how much of it they have spoken of, and how it reads. */
final class Story {
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
    Optional<LineEvent> last = Optional.empty();
    for (LineEvent event : call.events()) {
      last = event.kind() == kind ? Optional.of(event) : last;
    }
    return last.filter(right).isPresent();
  }

  boolean endedBy(EndCause cause) {
    return lastIs(Kind.END, end -> end.what().equals(cause.text()));
  }

  boolean isTaken() {
    return !lastIs(Kind.END, end -> end.what().equals(VirtualCall.NO_SUCH_IVR));
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
    if (call.isOver()) {
      return "the call is over";
    }
    String menu = " in ivr:" + call.state().ivr().id();
    Optional<String> heard = call.line().heard().map(prompt -> prompt.text() + " plays");
    Optional<String> routed = call.line().routedTo().map(to -> "the router works on " + to.text());
    return heard.or(() -> routed).orElse("the caller hears nothing") + menu;
  }

  /** The call so far: what the caller did on the left, what came of it on the right. */
  String text() {
    StringBuilder text = new StringBuilder("the call so far:");
    String indent = " ".repeat(16);
    for (LineEvent event : call.events()) {
      String line = event.text();
      int blank = line.indexOf(' ');
      text.append("\n  ").append(" ".repeat(Math.max(0, 8 - blank)));
      text.append(line, 0, blank).append("  ").append(event.kind().isCallers() ? "" : indent);
      text.append(line, blank + 1, line.length());
    }
    return text.append("\n  ").append(now(8)).append("  now").toString();
  }

  private String now(int width) {
    String now = VirtualTime.seconds(now());
    return " ".repeat(Math.max(0, width - now.length())) + now;
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
