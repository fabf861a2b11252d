package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.OutboundPolicy;
import io.twelvekeys.ivr.port.Playback;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.RouteOutcome.Failure;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.port.Routing;
import io.twelvekeys.ivr.testkit.fault.PortBook.Asked;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what one call does at its ports, and what they do; it changes nothing: what a port
 * throws is thrown, and null is returned where a port returns it.
 */
@SuppressWarnings("NullAway") // null is one of the faults
final class WatchedPorts {
  private final PortBook book;
  private final LongSupplier now;

  /** @param now the call time */
  WatchedPorts(PortBook book, LongSupplier now) {
    this.book = book;
    this.now = now;
  }

  MediaPort media(MediaPort line) {
    return new MediaPort() {
      @Override
      public Playback play(Prompt prompt) {
        Asked doing = book.begins("play " + prompt.text());
        Playback playback = begun(doing, "failed", "play", () -> line.play(prompt));
        return playback == null ? null : watched(doing, playback);
      }

      @Override
      public void hangUp() {
        book.hangsUp();
        inside("hang up", () -> {
          line.hangUp();
          return "";
        });
      }
    };
  }

  private Playback watched(Asked doing, Playback playback) {
    return new Playback() {
      @Override
      public CompletionStage<?> ended() {
        CompletionStage<?> ended = asked(doing, "failed", "a prompt's end", playback::ended);
        return ended == null ? null : told(doing, "failed", ended, value -> "played");
      }

      @Override
      public void stop() {
        givenUp(doing, "stop", playback::stop);
      }
    };
  }

  Routing route(Router router, CallInfo call, Destination destination) {
    Asked doing = book.begins("route " + destination.text());
    String failed = Failure.FAILED.text();
    Routing routing = begun(doing, failed, "route", () -> router.route(call, destination));
    return routing == null ? null : watched(doing, failed, routing);
  }

  private Routing watched(Asked doing, String failed, Routing routing) {
    return new Routing() {
      @Override
      public CompletionStage<RouteOutcome> outcome() {
        CompletionStage<RouteOutcome> outcome =
            asked(doing, failed, "a route's outcome", routing::outcome);
        return outcome == null
            ? null
            : told(doing, failed, outcome, value -> value == null ? failed : value.text());
      }

      @Override
      public void cancel() {
        givenUp(doing, "cancel", routing::cancel);
      }
    };
  }

  /** Where the policy denies a destination, the router is not asked. */
  boolean allows(OutboundPolicy policy, CallInfo call, Destination.External destination) {
    boolean allowed = false;
    try {
      allowed = inside("the policy", () -> policy.allows(call, destination));
      return allowed;
    } finally {
      if (!allowed) {
        Asked denied = book.begins("route " + destination.text());
        book.ends(denied, Failure.REJECTED.text(), now.getAsLong());
      }
    }
  }

  /** Whatever comes to nothing has ended. */
  private <T> @Nullable T begun(Asked doing, String failed, String what, Supplier<T> port) {
    T begun = null;
    try {
      begun = inside(what, port);
      return begun;
    } finally {
      if (begun == null) {
        book.ends(doing, failed, now.getAsLong());
      }
    }
  }

  /** What cannot say how it ends has failed, and goes on until it is stopped. */
  private <T> @Nullable T asked(Asked doing, String failed, String what, Supplier<T> port) {
    T stage = null;
    try {
      stage = inside(what, port);
      return stage;
    } finally {
      if (stage == null) {
        book.fails(doing, failed, now.getAsLong());
      }
    }
  }

  private <T> CompletionStage<T> told(
      Asked doing, String failed, CompletionStage<T> stage, Function<T, String> how) {
    return new Overheard<>(
        stage,
        (value, failure) ->
            book.ends(doing, failure == null ? how.apply(value) : failed, now.getAsLong()));
  }

  private void givenUp(Asked doing, String what, Runnable port) {
    book.isSilent(doing);
    inside(what, () -> {
      port.run();
      return "";
    });
  }

  private <T> T inside(String what, Supplier<T> port) {
    book.enters(what);
    try {
      return port.get();
    } catch (Error broken) {
      book.broke();
      throw broken;
    } finally {
      book.leaves();
    }
  }
}
