package io.twelvekeys.ivr.audio.wave;

import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.wave.Flaw.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The last checks of sound whose place and format are known, alike for WAVE and raw files. */
final class Sounds {
  private Sounds() {}

  /** Of the bytes from position to limit; {@code offset} is the position's place in the file. */
  static Reading of(
      ByteBuffer bytes, long offset, SampleFormat format, List<Flaw> noted, SoundLimits limits) {
    int frames = bytes.remaining() / format.frameBytes();
    if (frames == 0) {
      return refused(Kind.EMPTY, offset, "the sound is empty");
    }
    long maxFrames = limits.maxDuration().toMillis() * format.rate() / 1_000;
    if (frames > maxFrames) {
      String sentence = "the sound lasts "
          + frames / format.rate()
          + " s, longer than the "
          + limits.maxDuration().toSeconds()
          + " s that are read";
      return refused(Kind.TOO_LONG, offset, sentence);
    }
    List<Flaw> remarks = new ArrayList<>(noted);
    int used = frames * format.frameBytes();
    int left = bytes.remaining() - used;
    if (left > 0) {
      String sentence = "the last frame has " + left + " of " + format.frameBytes() + " bytes";
      remarks.add(new Flaw(Kind.FRAME_INCOMPLETE, offset + used, sentence));
    }
    SoundFile file =
        new SoundFile(format, bytes.duplicate().limit(bytes.position() + used), remarks);
    int strange = file.firstThatIsNoNumber();
    if (strange >= 0) {
      long place = offset + (long) strange * format.encoding().bytes();
      return refused(Kind.NOT_A_NUMBER, place, "a sample is infinite or no number");
    }
    return file;
  }

  static Refusal refused(Kind kind, long offset, String sentence) {
    return new Refusal(new Flaw(kind, offset, sentence));
  }
}
