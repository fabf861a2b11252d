package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.machine.Command;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.OutboundPolicy;
import io.twelvekeys.ivr.port.Playback;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.port.Routing;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ports of one call. Whatever they do, it comes back as an event: an exception as a failure of
 * that prompt or route, an {@link Error} as the end of the call. Used by the call's writer alone;
 * what is posted may come from anywhere.
 */
final class Ports {
  private static final Logger LOG = LoggerFactory.getLogger(Ports.class);

  private final CallInfo call;
  private final MediaPort media;
  private final Router router;
  private final OutboundPolicy policy;
  private final Consumer<Event> post;
  private @Nullable Playback playing;
  private @Nullable Routing routing;

  Ports(
      CallInfo call, MediaPort media, Router router, OutboundPolicy policy, Consumer<Event> post) {
    this.call = call;
    this.media = media;
    this.router = router;
    this.policy = policy;
    this.post = post;
  }

  void perform(Command command) {
    if (command instanceof Command.Play play) {
      play(play);
    } else if (command instanceof Command.Stop) {
      Playback stopped = playing;
      playing = null;
      quietly("stop", stopped == null ? () -> {} : stopped::stop);
    } else if (command instanceof Command.Route route) {
      route(route.token(), route.destination(), () -> router.route(call, route.destination()));
    } else if (command instanceof Command.Cancel) {
      Routing cancelled = routing;
      routing = null;
      quietly("cancel", cancelled == null ? () -> {} : cancelled::cancel);
    } else {
      quietly("hang up", media::hangUp);
    }
  }

  /** The route that was under way when the call's snapshot was taken (semantics rule 29). */
  void resume(int token, Destination destination) {
    route(token, destination, () -> router.resume(call, destination));
  }

  private void play(Command.Play play) {
    Event failed = new Event.PromptFailed(play.token());
    guarded("play", failed, () -> {
      Playback playback = media.play(play.prompt());
      playing = playback;
      CompletionStage<?> ended = playback.ended();
      ended.whenComplete((unused, failure) -> {
        if (failure != null) {
          LOG.debug(
              "{}: the prompt {} did not end well", call.id(), play.prompt().text(), failure);
        }
        post.accept(failure == null ? new Event.PromptPlayed(play.token()) : failed);
      });
    });
  }

  private void route(int token, Destination destination, RoutingStart start) {
    Event failed = new Event.Routed(token, RouteOutcome.Failure.FAILED);
    guarded("route", failed, () -> {
      if (destination instanceof Destination.External external && !allowed(external)) {
        LOG.warn("{}: the outbound policy denies {}", call.id(), external.text());
        post.accept(new Event.Routed(token, RouteOutcome.Failure.REJECTED));
        return;
      }
      Routing started = start.begin();
      routing = started;
      started.outcome().whenComplete((outcome, failure) -> {
        if (failure != null || outcome == null) {
          LOG.warn("{}: the router failed for {}", call.id(), destination.text(), failure);
          post.accept(failed);
        } else {
          post.accept(new Event.Routed(token, outcome));
        }
      });
    });
  }

  private boolean allowed(Destination.External destination) {
    try {
      return policy.allows(call, destination);
    } catch (RuntimeException broken) {
      LOG.warn("{}: the outbound policy failed, which counts as no", call.id(), broken);
      return false;
    }
  }

  /** Begins something whose failure is an event. */
  private void guarded(String what, Event failed, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException broken) {
      LOG.warn("{}: the host's port failed to {}", call.id(), what, broken);
      post.accept(failed);
    } catch (Error broken) {
      LOG.error("{}: an error in the host's port, which ends the call", call.id(), broken);
      post.accept(new Event.Broken());
    }
  }

  /** Does something whose failure changes nothing for the call. */
  private void quietly(String what, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException broken) {
      LOG.warn("{}: the host's port failed to {}", call.id(), what, broken);
    } catch (Error broken) {
      LOG.error("{}: an error in the host's port, which ends the call", call.id(), broken);
      post.accept(new Event.Broken());
    }
  }

  /** Begins a routing. */
  private interface RoutingStart {
    Routing begin();
  }
}
