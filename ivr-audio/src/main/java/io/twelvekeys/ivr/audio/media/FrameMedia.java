package io.twelvekeys.ivr.audio.media;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The line of one call as frames of 20 ms, for RTP, AudioSocket and the like: the host pulls a
 * frame each 20 ms with {@link #next} and sends it.
 *
 * <p>A prompt that is stopped fades out within the first 5 ms of the next frame, so that a key
 * stops it within 20 ms and nothing clicks. The parts of a sequence follow each other to the
 * sample; so does the next prompt, if it is asked for while the last one's end is being told, and
 * else it begins with the next frame. A prompt ends when its last sample was handed over: up to 20
 * ms, and what lies between here and the caller, before it was heard.
 *
 * <p>{@code play}, {@code stop} and {@code hangUp} may be called from any thread, {@code next}
 * from one at a time, on which ends are told. A frame allocates nothing. Rates: 8,000 or 16,000 Hz.
 */
public final class FrameMedia implements MediaPort {
  /** Frames a second. */
  public static final int FRAMES_A_SECOND = 50;

  /** Prompts that may end within one frame: empty ones, asked for again and again, are put off. */
  private static final int MOST_ENDS = 8;

  private final SoundSource source;
  private final int rate;
  private final Runnable hangUp;
  private final @Nullable ComfortNoise comfort;
  private final FadeOut fade;
  private final Object lock = new Object();
  private @Nullable PlayingPrompt playing;
  private boolean hungUp;

  private FrameMedia(
      SoundSource source, int rate, Runnable hangUp, @Nullable ComfortNoise comfort) {
    this.source = Objects.requireNonNull(source, "source");
    this.hangUp = Objects.requireNonNull(hangUp, "hangUp");
    if (rate != Pcm.TELEPHONE_RATE && rate != Pcm.WIDEBAND_RATE) {
      throw new IllegalArgumentException("the rate of a line is 8000 or 16000 Hz: " + rate);
    }
    this.rate = rate;
    this.comfort = comfort;
    this.fade = new FadeOut(rate);
  }

  /**
   * The line of a call at 8,000 Hz.
   *
   * @param hangUp what hangs up; run at most once
   */
  public static FrameMedia telephone(SoundSource source, Runnable hangUp) {
    return new FrameMedia(source, Pcm.TELEPHONE_RATE, hangUp, null);
  }

  /** The line of a call at 16,000 Hz; its prompts must have that rate. */
  public static FrameMedia wideband(SoundSource source, Runnable hangUp) {
    return new FrameMedia(source, Pcm.WIDEBAND_RATE, hangUp, null);
  }

  /**
   * A fresh line like this one that is never quite silent, so that nobody thinks it dead.
   *
   * @param dbm0 the level of a white noise where no prompt plays, −80 to −40
   */
  public FrameMedia withComfortNoise(double dbm0) {
    return new FrameMedia(source, rate, hangUp, new ComfortNoise(dbm0));
  }

  /** Samples in a frame: 160 or 320. */
  public int frameLength() {
    return rate / FRAMES_A_SECOND;
  }

  /** Samples a second. */
  public int rate() {
    return rate;
  }

  @Override
  public Playback play(Prompt prompt) {
    PromptSounds found = PromptSounds.of(prompt, source, rate);
    if (found.sounds().isEmpty()) {
      return Playback.failed(found.problem());
    }
    PlayingPrompt begun = new PlayingPrompt(found.sounds());
    synchronized (lock) {
      if (hungUp) {
        return Playback.failed(new UnplayablePromptException("the line was hung up"));
      }
      cut(playing);
      playing = begun;
    }
    return Playback.of(begun.ended(), () -> stop(begun));
  }

  @Override
  public void hangUp() {
    synchronized (lock) {
      if (hungUp) {
        return;
      }
      hungUp = true;
      cut(playing);
    }
    hangUp.run();
  }

  /**
   * Fills the next frame, with silence where no prompt plays.
   *
   * @param frame its first {@link #frameLength} samples are written
   * @return whether there is any prompt in it; a host may send nothing for a frame without
   */
  public boolean next(short[] frame) {
    int length = frameLength();
    Objects.checkFromIndexSize(0, length, frame.length);
    boolean sounds = false;
    int at = 0;
    for (int ends = 0; at < length; ends++) {
      PlayingPrompt ended = null;
      synchronized (lock) {
        int from = at;
        PlayingPrompt current = playing;
        if (current == null || ends == MOST_ENDS) {
          rest(frame, at, length);
          at = length;
        } else {
          at += current.read(frame, at, length - at);
          sounds |= at > from;
          if (current.isDone()) {
            playing = null;
            ended = current;
          }
        }
        sounds |= fade.addTo(frame, from, at - from);
      }
      if (ended != null) {
        // outside the lock; who answers at once with the next prompt has it follow to the sample
        ended.ended().complete(null);
      }
    }
    return sounds;
  }

  private void rest(short[] frame, int from, int to) {
    if (comfort != null && !hungUp) {
      comfort.fill(frame, from, to);
    } else {
      Arrays.fill(frame, from, to, (short) 0);
    }
  }

  private void stop(PlayingPrompt which) {
    synchronized (lock) {
      if (playing == which) {
        cut(which);
      }
    }
  }

  /** Ends what plays, under the lock, and lets its next milliseconds fade. */
  private void cut(@Nullable PlayingPrompt which) {
    if (which != null) {
      fade.take(which);
      playing = null;
    }
  }

  /** A prompt that is being heard: sounds in a row, and where in them the line is. */
  static final class PlayingPrompt {
    private final List<Pcm> sounds;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private int sound;
    private int at;
    private boolean begun;

    PlayingPrompt(List<Pcm> sounds) {
      this.sounds = sounds;
    }

    /** Reads up to that many samples; fewer only at the prompt's end. */
    int read(short[] into, int from, int count) {
      int done = 0;
      while (done < count && sound < sounds.size()) {
        Pcm current = sounds.get(sound);
        int read = current.copyTo(at, into, from + done, count - done);
        done += read;
        at += read;
        if (at == current.length()) {
          sound++;
          at = 0;
        }
      }
      begun |= done > 0;
      return done;
    }

    /** Whether anything of it was heard. */
    boolean hasBegun() {
      return begun;
    }

    boolean isDone() {
      return sound == sounds.size();
    }

    CompletableFuture<@Nullable Void> ended() {
      return ended;
    }
  }
}
