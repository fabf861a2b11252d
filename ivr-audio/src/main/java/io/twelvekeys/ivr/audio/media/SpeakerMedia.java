package io.twelvekeys.ivr.audio.media;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * The line of a call as this machine's loudspeaker, for demonstrations. One daemon thread feeds
 * the sound device, which paces it; a stopped prompt is silent within 20 ms and what the device
 * has buffered, 60 ms at most where it does as it is asked.
 */
public final class SpeakerMedia implements MediaPort, AutoCloseable {
  private static final int BUFFERED_FRAMES = 3;
  private static final AudioFormat FORMAT =
      new AudioFormat(Pcm.TELEPHONE_RATE, Short.SIZE, 1, true, false);

  private final FrameMedia media;
  private final SourceDataLine line;
  private final AtomicBoolean open = new AtomicBoolean(true);

  private SpeakerMedia(SoundSource source, Runnable hangUp, SourceDataLine line) {
    this.media = FrameMedia.telephone(source, hangUp);
    this.line = line;
  }

  /** Whether this machine has a device that sound can be played on. */
  public static boolean isAvailable() {
    try {
      return AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class, FORMAT));
    } catch (RuntimeException noSoundAtAll) {
      return false;
    }
  }

  /**
   * Opens the device.
   *
   * @param hangUp what hangs up; run at most once
   * @throws LineUnavailableException if there is no device, or another program holds it
   */
  public static SpeakerMedia open(SoundSource source, Runnable hangUp)
      throws LineUnavailableException {
    if (!isAvailable()) {
      throw new LineUnavailableException("this machine has no device to play sound on");
    }
    return on(AudioSystem.getSourceDataLine(FORMAT), source, hangUp);
  }

  /** On a line of our own choice, which is opened, and closed with this. */
  static SpeakerMedia on(SourceDataLine line, SoundSource source, Runnable hangUp)
      throws LineUnavailableException {
    SpeakerMedia speaker = new SpeakerMedia(source, hangUp, line);
    int frameBytes = speaker.media.frameLength() * Short.BYTES;
    line.open(FORMAT, BUFFERED_FRAMES * frameBytes);
    line.start();
    Thread feeder = new Thread(speaker::feed, "ivr-speaker");
    feeder.setDaemon(true);
    feeder.start();
    return speaker;
  }

  @Override
  public Playback play(Prompt prompt) {
    return media.play(prompt);
  }

  @Override
  public void hangUp() {
    media.hangUp();
  }

  /** Gives the device back. What plays is cut; harmless when called twice. */
  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      line.stop();
      line.close();
    }
  }

  private void feed() {
    short[] frame = new short[media.frameLength()];
    byte[] bytes = new byte[frame.length * Short.BYTES];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (open.get()) {
      media.next(frame);
      buffer.clear();
      buffer.asShortBuffer().put(frame);
      int written = line.write(bytes, 0, bytes.length);
      if (written < bytes.length) {
        return; // the device was closed, or taken away
      }
    }
  }
}
