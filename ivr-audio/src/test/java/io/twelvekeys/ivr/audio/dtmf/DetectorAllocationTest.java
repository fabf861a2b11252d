package io.twelvekeys.ivr.audio.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.audio.AllocatedBytes;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A detector allocates nothing for a frame: neither for silence nor for keys nor for speech. */
class DetectorAllocationTest {
  private static final int FRAMES = 10_000;

  @Test
  void aFrameCostsNoMemory() throws ReflectiveOperationException {
    short[] sound = sound();
    int[] keys = new int[1];
    DtmfDetector detector = new DtmfDetector((tone, start) -> keys[0]++);
    run(detector, sound);
    assertThat(AllocatedBytes.of(() -> run(detector, sound)))
        .as("bytes for %d frames", FRAMES)
        .isLessThan(FRAMES);
    assertThat(keys[0]).as("keys heard").isGreaterThan(50);
  }

  private static void run(DtmfDetector detector, short[] sound) {
    for (int frame = 0; frame < FRAMES; frame++) {
      detector.accept(sound, frame * 160 % (sound.length - 160), 160);
    }
  }

  private static short[] sound() {
    Random random = new Random(5);
    Tape tape = new Tape(random).silence(100);
    for (char key : Battery.KEYS) {
      tape.key(key, 60, -10, -8).silence(60);
    }
    tape.silence(10_000);
    tape.add(Speech.imitation(random, tape.position() - 20_000), 0, 0.1);
    return tape.record(Tape.Line.A_LAW);
  }
}
