package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A line that plays as the host's does, but for what the switch says. */
final class FaultyMedia implements MediaPort {
  private final MediaPort line;
  private final FaultyPorts ports;
  private final FaultSwitch faults;

  FaultyMedia(MediaPort line, FaultyPorts ports) {
    this.line = line;
    this.ports = ports;
    faults = ports.faults();
  }

  @Override
  @SuppressWarnings("NullAway") // null is one of the faults
  public Playback play(Prompt prompt) {
    ports.throwIf(Fault.PLAY_THROWS);
    ports.breakIf(Fault.PLAY_BREAKS);
    if (faults.strikes(Fault.PLAY_RETURNS_NULL)) {
      return null;
    }
    return new Faulty(line.play(prompt));
  }

  @Override
  public void hangUp() {
    line.hangUp();
    ports.throwIf(Fault.HANG_UP_THROWS);
    ports.breakIf(Fault.HANG_UP_BREAKS);
  }

  /** A prompt of the host's line. */
  private final class Faulty implements Playback {
    private final Playback playback;
    private final Told<Object> told = new Told<>(faults.strikes(Fault.PROMPT_ENDS_TWICE));

    Faulty(Playback playback) {
      this.playback = playback;
      if (faults.strikes(Fault.PROMPT_ENDS_AT_ONCE)) {
        told.tell("", null);
      } else if (faults.strikes(Fault.PROMPT_FAILS_AT_ONCE)) {
        told.tell(null, new IllegalStateException(Fault.PROMPT_FAILS_AT_ONCE.sentence()));
      }
      var unused = playback.ended().whenComplete((value, failure) -> ended(failure));
    }

    private void ended(@Nullable Throwable failure) {
      if (faults.strikes(Fault.PROMPT_NEVER_ENDS)) {
        return;
      }
      Throwable why = faults.strikes(Fault.PROMPT_FAILS)
          ? new IllegalStateException(Fault.PROMPT_FAILS.sentence())
          : failure;
      if (faults.strikes(Fault.PROMPT_ENDS_LATE)) {
        ports.later(() -> told.tell("", why));
      } else {
        told.tell("", why);
      }
    }

    @Override
    @SuppressWarnings("NullAway") // null is one of the faults
    public CompletionStage<?> ended() {
      ports.throwIf(Fault.PROMPT_END_THROWS);
      return faults.strikes(Fault.PROMPT_HAS_NO_END) ? null : told;
    }

    @Override
    public void stop() {
      playback.stop();
      if (faults.strikes(Fault.STOPPED_PROMPT_ENDS)) {
        told.tell("", null);
      }
      if (faults.strikes(Fault.STOPPED_PROMPT_ENDS_LATE)) {
        ports.later(() -> told.tell("", null));
      }
      ports.throwIf(Fault.STOP_THROWS);
      ports.breakIf(Fault.STOP_BREAKS);
    }
  }
}
