package io.twelvekeys.ivr.testkit;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.port.Routing;
import io.twelvekeys.ivr.testkit.LineEvent.Kind;
import io.twelvekeys.ivr.testkit.VirtualTime.Precedence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The line of one call and the router behind it, in virtual time: prompts last and routes answer
 * as a {@link LineScript} says, and all that reaches them is written down. For one thread.
 */
public final class ScriptedLine implements MediaPort, Router {
  private final VirtualTime time;
  private final LineScript script;
  private final List<LineEvent> events = new ArrayList<>();
  private final Map<String, Integer> asked = new HashMap<>();
  private @Nullable Played playing;
  private @Nullable Routed routing;
  private boolean callerGone;

  /** A line that answers by this script. */
  public ScriptedLine(VirtualTime time, LineScript script) {
    this.time = time;
    this.script = script;
  }

  /** All that happened, in its order; a copy. */
  public List<LineEvent> events() {
    return List.copyOf(events);
  }

  /** How much happened. */
  int size() {
    return events.size();
  }

  LineEvent event(int index) {
    return events.get(index);
  }

  /** What is heard at the moment; empty in silence. */
  public Optional<Prompt> heard() {
    return Optional.ofNullable(playing).map(played -> played.prompt);
  }

  /** Where the router works to at the moment. */
  public Optional<Destination> routedTo() {
    return Optional.ofNullable(routing).map(routed -> routed.destination);
  }

  /** Writes down what the caller does. */
  void callerDoes(Kind kind, String what) {
    callerGone |= kind == Kind.CALLER_HANGS_UP;
    note(kind, what);
  }

  /** Writes down that the call ended. */
  void ended(EndCause cause) {
    note(Kind.END, cause.text());
  }

  void note(Kind kind, String what) {
    events.add(new LineEvent(time.now(), kind, what));
  }

  @Override
  public Playback play(Prompt prompt) {
    Played before = playing;
    if (before != null && before.movedOn && before.prompt.equals(prompt)) {
      return before.takenOver();
    }
    note(Kind.PLAY, prompt.text());
    Played played = new Played(prompt);
    playing = played;
    return played.playback();
  }

  @Override
  public void hangUp() {
    note(Kind.HANGUP, "");
    if (playing != null) { // who is hung up hears no more
      playing.end.cancel();
      playing = null;
    }
  }

  @Override
  public Routing route(CallInfo call, Destination destination) {
    note(Kind.ROUTE, destination.text());
    int before = asked.merge(destination.text(), 1, Integer::sum) - 1;
    Routed routed = new Routed(destination, script.answer(destination, before));
    routing = routed;
    return routed.routing();
  }

  /** Finds the route that is under way, as a host's router would. */
  @Override
  public Routing resume(CallInfo call, Destination destination) {
    Routed before = routing;
    return before != null && before.destination.equals(destination)
        ? before.takenOver()
        : route(call, destination);
  }

  /**
   * The call moves to another engine: the prompt that plays is not begun anew when the other
   * engine asks for it, and its end and that of the route are told to the other engine alone.
   */
  void moveOn() {
    if (playing != null) {
      playing.movedOn = true;
    }
  }

  private final class Played {
    private final Prompt prompt;
    private final Time.Wake end;
    private CompletableFuture<Void> ended = new CompletableFuture<>();
    private boolean movedOn;

    Played(Prompt prompt) {
      this.prompt = prompt;
      Optional<Duration> length = script.length(prompt);
      long at = time.now() + length.orElse(Duration.ZERO).toMillis();
      end = time.at(at, Precedence.LINE, length.isPresent() ? this::played : this::failed);
    }

    Playback takenOver() {
      movedOn = false;
      ended = new CompletableFuture<>();
      return playback();
    }

    Playback playback() {
      return Playback.of(ended, this::stop);
    }

    private void played() {
      over(Kind.PLAYED);
      ended.complete(null);
    }

    private void failed() {
      over(Kind.FAILED);
      ended.completeExceptionally(new IllegalStateException("the script lets it fail"));
    }

    private void stop() {
      if (playing == this) {
        end.cancel();
        over(Kind.STOP);
      }
    }

    private void over(Kind how) {
      playing = null;
      note(how, prompt.text());
    }
  }

  private final class Routed {
    private final Destination destination;
    private CompletableFuture<RouteOutcome> outcome = new CompletableFuture<>();

    Routed(Destination destination, LineScript.Answer scripted) {
      this.destination = destination;
      long at = time.now() + scripted.after().toMillis();
      Optional<Time.Wake> unused =
          scripted.outcome().map(what -> time.at(at, Precedence.LINE, () -> answered(what)));
    }

    Routing takenOver() {
      outcome = new CompletableFuture<>();
      return routing();
    }

    Routing routing() {
      return Routing.of(outcome, this::cancel);
    }

    /** A router that was told to give up may answer all the same; nobody minds. */
    private void answered(RouteOutcome what) {
      if (routing == this) {
        routing = null;
        if (what != RouteOutcome.Success.CONNECTED) {
          note(Kind.ROUTED, destination.text() + " " + what.text());
        }
      }
      outcome.complete(what);
    }

    private void cancel() {
      if (routing != this) {
        return; // it has answered, or was cancelled before
      }
      routing = null;
      note(Kind.CANCEL, destination.text());
      if (!callerGone) { // given up for lack of an answer, which is one (semantics rule 23)
        note(Kind.ROUTED, destination.text() + " " + RouteOutcome.Failure.NO_ANSWER.text());
      }
    }
  }
}
