package io.twelvekeys.ivr.engine;

import static java.util.Objects.requireNonNull;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.machine.CallControl;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Routing;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ports of one call. Whatever they do, it comes back as an event: an exception as a failure of
 * that prompt or route, an {@link Error} as the end of the call. What began and then failed is
 * stopped, so that it does not go on unseen. Used by the call's writer alone; what is posted may
 * come from anywhere.
 */
final class Ports implements CallControl {
  private final Call call;
  private final MediaPort media;
  private @Nullable Playback playing;
  private @Nullable Routing routing;

  Ports(Call call, MediaPort media) {
    this.call = call;
    this.media = media;
  }

  /** Looks at what is about to happen: a prompt that ended by itself need not be stopped. */
  void look(Event event, CallState before) {
    if (event instanceof Event.PromptPlayed played && played.token() == before.liveToken()) {
      playing = null;
    } else if (event instanceof Event.PromptFailed failed && failed.token() == before.liveToken()) {
      playing = null;
      before.playing().ifPresent(lost -> call.log().warn("the prompt " + lost.text() + " failed"));
    }
  }

  /** The route that was under way when the call's snapshot was taken (semantics rule 29). */
  void resume(int token, Destination destination) {
    route(token, destination, () -> call.shell().router().resume(call.info(), destination));
  }

  @Override
  public void play(int token, Prompt prompt) {
    playing = null; // it has ended, or was stopped
    PromptEnd end = new PromptEnd(token, prompt);
    try {
      Playback begun = requireNonNull(media.play(prompt), "a playback");
      playing = begun;
      requireNonNull(begun.ended(), "the end of a playback").whenComplete(end);
    } catch (RuntimeException broken) {
      call.log().warn("the host's port failed to play " + prompt.text(), broken);
      stop();
      end.accept(null, broken);
    } catch (Error broken) {
      stop();
      fail(broken);
    }
  }

  @Override
  public void route(int token, Destination to) {
    route(token, to, () -> call.shell().router().route(call.info(), to));
  }

  private void route(int token, Destination destination, Supplier<Routing> start) {
    routing = null; // it has an outcome, or was cancelled
    RouteEnd end = new RouteEnd(token, destination);
    try {
      if (destination instanceof Destination.External external && !allowed(external)) {
        call.log().warn("the outbound policy denies " + external.text());
        end.accept(RouteOutcome.Failure.REJECTED, null);
        return;
      }
      Routing begun = requireNonNull(start.get(), "a routing");
      routing = begun;
      requireNonNull(begun.outcome(), "the outcome of a routing").whenComplete(end);
    } catch (RuntimeException broken) {
      cancel();
      end.accept(null, broken);
    } catch (Error broken) {
      cancel();
      fail(broken);
    }
  }

  private boolean allowed(Destination.External destination) {
    try {
      return call.shell().policy().allows(call.info(), destination);
    } catch (RuntimeException broken) {
      call.log().warn("the outbound policy failed, which counts as no", broken);
      return false;
    }
  }

  @Override
  public void stop() {
    Playback stopped = playing;
    playing = null;
    if (stopped != null) {
      quietly("stop a prompt", stopped::stop);
    }
  }

  @Override
  public void cancel() {
    Routing cancelled = routing;
    routing = null;
    if (cancelled != null) {
      quietly("cancel a route", cancelled::cancel);
    }
  }

  @Override
  public void hangUp() {
    quietly("hang up", media::hangUp);
  }

  /** Does something whose failure changes nothing for the call, unless it is an error. */
  private void quietly(String what, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException broken) {
      call.log().warn("the host's port failed to " + what, broken);
    } catch (Error broken) {
      fail(broken);
    }
  }

  private void fail(Error broken) {
    call.log().error("an error in the host's port, which ends the call", broken);
    call.post(new Event.Broken());
  }

  /** Hears how a prompt ended, the first time that it is told. */
  private final class PromptEnd extends Once
      implements BiConsumer<@Nullable Object, @Nullable Throwable> {
    private final int token;
    private final Prompt prompt;

    PromptEnd(int token, Prompt prompt) {
      this.token = token;
      this.prompt = prompt;
    }

    @Override
    public void accept(@Nullable Object unused, @Nullable Throwable failure) {
      if (!first()) {
        return;
      }
      if (failure == null) {
        call.post(new Event.PromptPlayed(token));
      } else {
        call.log().debug("the prompt " + prompt.text() + " did not end well", failure);
        call.post(new Event.PromptFailed(token));
      }
    }
  }

  /** Hears how a route ended, the first time that it is told. */
  private final class RouteEnd extends Once
      implements BiConsumer<@Nullable RouteOutcome, @Nullable Throwable> {
    private final int token;
    private final Destination destination;

    RouteEnd(int token, Destination destination) {
      this.token = token;
      this.destination = destination;
    }

    @Override
    public void accept(@Nullable RouteOutcome outcome, @Nullable Throwable failure) {
      if (!first()) {
        return;
      }
      if (failure == null && outcome != null) {
        call.post(new Event.Routed(token, outcome));
      } else {
        call.log().warn("the router failed for " + shown(), failure);
        call.post(new Event.Routed(token, RouteOutcome.Failure.FAILED));
      }
    }

    /** An extension may be what the caller typed, which is not for the log at this level. */
    private String shown() {
      return destination instanceof Destination.Extension ? "an extension" : destination.text();
    }
  }
}
