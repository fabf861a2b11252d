package io.twelvekeys.ivr.audio.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Speech presses no keys. This is the short version on imitated speech; {@code
 * benchmarks/dtmf/measure} does it with hours of recorded prompts.
 */
class TalkOffTest {
  private static final int MINUTES = 6;

  @Test
  void imitatedSpeechPressesNoKey() {
    Random random = new Random(42);
    int[] keys = new int[1];
    DtmfDetector detector = new DtmfDetector((tone, start) -> keys[0]++);
    for (int minute = 0; minute < MINUTES; minute++) {
      short[] speech = Speech.imitation(random, 60 * Tape.RATE);
      detector.accept(speech, 0, speech.length);
    }
    assertThat(keys[0]).as("false keys in %d minutes", MINUTES).isZero();
  }

  /** Two vowels on one note: the second strengthens two harmonics that are a key's tones. */
  @Test
  void harmonicsOfAVoicePressNoKey() {
    StringBuilder heard = new StringBuilder();
    DtmfDetector detector = new DtmfDetector((tone, start) -> heard.append(tone.symbol()));
    for (char key : Battery.KEYS) {
      for (int harmonic = 2; harmonic <= 8; harmonic++) {
        double pitch = Tape.low(key) / harmonic;
        double other = Math.rint(Tape.high(key) / pitch) * pitch;
        if (Math.abs(other / Tape.high(key) - 1) < 0.015) {
          Tape tape = new Tape(new Random(harmonic)).silence(50);
          vowel(tape, pitch, 0, 0);
          vowel(tape, pitch, Tape.low(key), other);
          short[] voice = tape.silence(50).record(Tape.Line.MU_LAW);
          detector.accept(voice, 0, voice.length);
        }
      }
    }
    assertThat(heard.toString()).as("false keys in vowels").isEmpty();
  }

  private static void vowel(Tape tape, double pitch, double strong, double alsoStrong) {
    int from = tape.position();
    tape.silence(120);
    for (double hertz = pitch; hertz < 3_400; hertz += pitch) {
      boolean formant = Math.min(Math.abs(hertz - strong), Math.abs(hertz - alsoStrong)) < 1;
      tape.over(hertz, formant ? -10 : -25, from, tape.position() - from);
    }
  }

  @Test
  void musicOfPureTonesPressesNoKey() {
    Random random = new Random(43);
    int[] keys = new int[1];
    DtmfDetector detector = new DtmfDetector((tone, start) -> keys[0]++);
    for (int bar = 0; bar < 60; bar++) {
      Tape tape = new Tape(random).silence(2_000);
      for (int voice = 0; voice < 3; voice++) {
        int at = 0;
        while (at < tape.position() - 1_600) {
          int note = random.nextInt(36);
          int length = 800 * (1 + random.nextInt(8));
          double hertz = 220 * Math.pow(2, note / 12.0);
          int part = Math.min(length, tape.position() - at);
          for (int harmonic = 1; harmonic <= 4; harmonic++) {
            tape.over(hertz * harmonic, -14 - 7 * harmonic, at, part);
          }
          at += length;
        }
      }
      short[] music = tape.record(Tape.Line.LINEAR);
      detector.accept(music, 0, music.length);
    }
    assertThat(keys[0]).as("false keys in music").isZero();
  }
}
