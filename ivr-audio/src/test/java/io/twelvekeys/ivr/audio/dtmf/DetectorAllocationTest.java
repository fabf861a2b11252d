package io.twelvekeys.ivr.audio.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A detector allocates nothing for a frame: neither for silence nor for keys nor for speech. */
class DetectorAllocationTest {
  private static final int FRAMES = 2_000;

  @Test
  void aFrameCostsNoMemory() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long me = Thread.currentThread().getId();
    short[] sound = sound();
    int[] keys = new int[1];
    DtmfDetector detector = new DtmfDetector((tone, start) -> keys[0]++);
    run(detector, sound);
    long before = threads.getThreadAllocatedBytes(me);
    long after = threads.getThreadAllocatedBytes(me);
    long ofMeasuring = after - before;
    before = threads.getThreadAllocatedBytes(me);
    run(detector, sound);
    after = threads.getThreadAllocatedBytes(me);
    assertThat(keys[0]).as("keys heard").isGreaterThan(20);
    assertThat(after - before - ofMeasuring).as("bytes for %d frames", FRAMES).isZero();
  }

  private static void run(DtmfDetector detector, short[] sound) {
    for (int frame = 0; frame < FRAMES; frame++) {
      detector.accept(sound, frame * 160 % (sound.length - 160), 160);
    }
  }

  private static short[] sound() {
    Random random = new Random(5);
    Tape tape = new Tape(random).silence(100);
    for (char key : Battery.KEYS.toCharArray()) {
      tape.key(key, 60, -10, -8).silence(60);
    }
    int keys = tape.position();
    tape.silence(10_000);
    tape.add(Speech.imitation(random, 60_000), keys, 1);
    return tape.record(Tape.Line.A_LAW);
  }
}
