package io.twelvekeys.ivr.audio.media;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Sends a line's frames at their time, for hosts whose network does not pull. Pure: hand it the
 * time, it sends what is due and says when it wants to be woken next; waking it early or late does
 * no harm. After a long gap, such as a stopped machine, it leaves frames out instead of sending a
 * flood. For one thread at a time.
 *
 * <pre>{@code
 * void tick() {
 *   time.wakeAt(pacer.tick(time.now()), () -> executor.execute(this::tick));
 * }
 * }</pre>
 */
public final class FramePacer {
  /** From one frame to the next. */
  public static final int FRAME_MILLIS = 20;

  /** Frames that may be sent at once to catch up: 100 ms. */
  public static final int MOST_AT_ONCE = 5;

  private final FrameMedia media;
  private final Consumer<short[]> send;
  private final short[] frame;
  private boolean started;
  private long due;

  /**
   * A pacer that begins with its first tick.
   *
   * @param send takes each frame; the array is used again for the next
   */
  public FramePacer(FrameMedia media, Consumer<short[]> send) {
    this.media = Objects.requireNonNull(media, "media");
    this.send = Objects.requireNonNull(send, "send");
    this.frame = new short[media.frameLength()];
  }

  /**
   * Sends the frames that are due.
   *
   * @param now in milliseconds, of a clock that never runs backwards
   * @return when the next frame is due, on the same clock; always after {@code now}
   */
  public long tick(long now) {
    if (!started) {
      started = true;
      due = now;
    }
    long late = (now - due) / FRAME_MILLIS;
    if (late >= MOST_AT_ONCE) {
      due += (late - MOST_AT_ONCE + 1) * FRAME_MILLIS;
    }
    while (now - due >= 0) {
      due += FRAME_MILLIS;
      media.next(frame);
      send.accept(frame);
    }
    return due;
  }
}
