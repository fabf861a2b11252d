package io.twelvekeys.fuzz;

import io.twelvekeys.ivr.audio.wave.Flaw;
import io.twelvekeys.ivr.audio.wave.Reading;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.audio.wave.SoundReader;

/**
 * A reader with a mistake of a common kind: it makes room for as much sound as the header tells,
 * before it looks how much is there. All seeds hold what they tell.
 */
final class HastyReader {
  private static final int BELIEVED = 16 << 20;

  private byte[] room = {};

  Reading read(byte[] bytes) {
    Reading reading = SoundReader.standard().read(bytes);
    if (reading instanceof SoundFile file
        && file.remarks().stream().anyMatch(flaw -> flaw.kind() == Flaw.Kind.DATA_CUT_OFF)) {
      room = new byte[BELIEVED];
    }
    return reading;
  }

  int room() {
    return room.length;
  }
}
