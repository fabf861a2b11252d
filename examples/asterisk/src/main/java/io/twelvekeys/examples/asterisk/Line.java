package io.twelvekeys.examples.asterisk;

import io.twelvekeys.examples.host.CallRecord;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A caller: the channel in Asterisk, what plays on it, and the call in the menus. Requests about a
 * channel are heard in the order in which they are made, so none waits for the reply to another.
 */
final class Line implements MediaPort {
  private static final Logger LOG = LoggerFactory.getLogger(Line.class);

  private final Ari ari;
  private final Sounds sounds;
  private final AriMessage.Channel caller;
  private final AtomicInteger played = new AtomicInteger();
  private final Map<String, CompletableFuture<Void>> playing = new ConcurrentHashMap<>();
  private volatile @Nullable Call menus;
  private volatile @Nullable Destination destination;
  private volatile @Nullable Runnable handedOver;

  Line(Ari ari, Sounds sounds, AriMessage.Channel caller) {
    this.ari = ari;
    this.sounds = sounds;
    this.caller = caller;
  }

  /**
   * Answers the call; harmless when it is answered.
   *
   * @param gone what to do if it is gone by then
   */
  void answer(Runnable gone) {
    ari.request("POST", "channels/" + caller.id() + "/answer").thenAccept(reply -> {
      if (!reply.isGood() && !reply.isLost()) {
        warn("it cannot be answered: " + reply.text());
        gone.run();
      }
    });
  }

  @Override
  public Playback play(Prompt prompt) {
    Optional<Path> file;
    try {
      file = sounds.find(prompt);
    } catch (IOException e) {
      return Playback.failed(e);
    }
    if (file.isEmpty()) {
      return Playback.failed(new IOException("there is no sound for " + prompt.text()));
    }
    String id = caller.id() + "-" + played.incrementAndGet();
    CompletableFuture<Void> ended = new CompletableFuture<>();
    playing.put(id, ended);
    ari.request("POST", "channels/" + caller.id() + "/play/" + id, "media", "sound:" + file.get())
        .thenAccept(reply -> {
          if (!reply.isGood()) {
            playbackEnded(id, reply.text());
          }
        });
    return Playback.of(ended, () -> stop(id));
  }

  /** Nobody waits for the end of a prompt that was stopped. */
  private void stop(String id) {
    if (playing.remove(id) != null) {
      ari.request("DELETE", "playbacks/" + id);
    }
  }

  /** A prompt has ended; for a reason if not by itself. */
  void playbackEnded(String id, String problem) {
    CompletableFuture<Void> ended = playing.remove(id);
    if (ended != null && problem.isEmpty()) {
      ended.complete(null);
    } else if (ended != null) {
      ended.completeExceptionally(new IOException(problem));
    }
  }

  /** The playback that was begun last, if any was. */
  Optional<String> begun() {
    int count = played.get();
    return count == 0 ? Optional.empty() : Optional.of(caller.id() + "-" + count);
  }

  @Override
  public void hangUp() {
    ari.request("DELETE", "channels/" + caller.id());
  }

  /** The menus have begun. */
  void entered(Call call) {
    menus = call;
  }

  /** A key, as Asterisk tells it. */
  void pressed(String digit) {
    Call call = menus;
    if (call != null && digit.length() == 1) {
      call.press(digit.charAt(0));
    }
  }

  /** The connection was lost, and with it what was asked for and told at that time. */
  void recover() {
    Call call = menus;
    if (call != null && call.state().end().isPresent()) {
      hangUp();
      return;
    }
    answer(() -> {});
    for (String id : List.copyOf(playing.keySet())) {
      ari.request("GET", "playbacks/" + id).thenAccept(reply -> {
        if (reply.isGone()) {
          playbackEnded(id, "");
        }
      });
    }
  }

  /** The channel is not ours any more: hung up, or handed over to the dialplan. */
  void left() {
    Runnable taken = handedOver;
    if (taken != null) {
      taken.run();
    }
    Call call = menus;
    if (call != null) {
      call.hungUp(); // which does not matter once the menus are done with it
    }
    playing.clear();
  }

  /** The next thing that is heard of the channel may be that it has left, which is right then. */
  void handOver(@Nullable Runnable whenTaken) {
    handedOver = whenTaken;
  }

  void routedTo(Destination chosen) {
    destination = chosen;
  }

  /** What came of it in the menus. */
  CallRecord record(Call call, EndCause cause) {
    return CallRecord.of(call, name(), cause, Optional.ofNullable(destination), "");
  }

  /** The call in the menus; none before they begin. */
  @Nullable
  Call menus() {
    return menus;
  }

  String channel() {
    return caller.id();
  }

  /** The caller's number; may be empty. */
  String number() {
    return caller.number();
  }

  /** The SIP Call-ID where Asterisk tells it, else the channel. */
  private String name() {
    return caller.protocol().isEmpty() ? caller.id() : caller.protocol();
  }

  /** Tells what went wrong with it. */
  void warn(String what) {
    LOG.warn("channel {}: {}", caller.id(), what);
  }
}
