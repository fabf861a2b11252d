package io.twelvekeys.ivr.audio.dtmf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When keys are reported, and with what start and length. */
class DtmfDetectorTest {
  private static final int FRAME = 160;

  /** A report, and how many samples the detector had taken. */
  private record Report(DtmfTone tone, long start, long length, long at) {}

  private final List<Report> begun = new ArrayList<>();
  private final List<Report> ended = new ArrayList<>();

  @Test
  void reportsAKeyAtMostTwentyMillisecondsAfterItsFortieth() {
    for (Tape.Press press : hear(keys(40, 40, 11), FRAME)) {
      Report report = begun.remove(0);
      assertThat(report.at()).isLessThanOrEqualTo(press.start() + Tape.samples(60));
    }
  }

  @Test
  void inLoudNoiseReportsAKeyAtMostEightyMillisecondsAfterItBegan() {
    for (int seed = 1; seed <= 20; seed++) {
      begun.clear();
      for (Tape.Press press : hear(keys(60, 50, seed).noise(-8 - 6), FRAME)) {
        Report report = begun.remove(0);
        assertThat(report.tone().symbol()).isEqualTo(press.key());
        assertThat(report.at()).isLessThanOrEqualTo(press.start() + Tape.samples(80));
      }
    }
  }

  @Test
  void tellsWhenAKeyWasPressedAndHowLong() {
    for (Tape.Press press : hear(keys(65, 45, 12), FRAME)) {
      Report report = ended.remove(0);
      assertThat(report.tone().symbol()).isEqualTo(press.key());
      assertThat(report.start()).isBetween(press.start() - 40L, press.start() + 40L);
      assertThat(report.length()).isBetween(press.length() - 80L, press.length() + 80L);
    }
  }

  @Test
  void hearsTheSameInPortionsOfAnySize() {
    Tape tape = keys(50, 50, 13).noise(-28);
    hear(tape, FRAME);
    List<DtmfTone> tones = begun.stream().map(Report::tone).toList();
    List<Long> starts = begun.stream().map(Report::start).toList();
    for (int portion : new int[] {1, 7, 80, 240, 100_000}) {
      begun.clear();
      hear(tape, portion);
      assertThat(begun.stream().map(Report::tone).toList()).isEqualTo(tones);
      assertThat(begun.stream().map(Report::start).toList()).isEqualTo(starts);
    }
  }

  @Test
  void aKeyThatStillSoundsEndsWithTheSound() {
    Tape tape = new Tape(new Random(1)).silence(30).key('5', 70, -10, -10);
    short[] samples = tape.record(Tape.Line.LINEAR);
    DtmfDetector detector = detector();
    detector.accept(samples, 0, samples.length);
    assertThat(ended).isEmpty();
    detector.finish();
    detector.finish();
    assertThat(ended).hasSize(1);
    assertThat(ended.get(0).length()).isBetween(480L, 640L);
  }

  @Test
  void aLongKeyIsOneKey() {
    hear(new Tape(new Random(2)).silence(30).key('#', 12_000, -10, -12).silence(60), FRAME);
    assertThat(begun).hasSize(1);
    assertThat(ended.get(0).length()).isBetween(95_920L, 96_080L);
  }

  @Test
  void aFrameThatIsNotThereIsRefused() {
    DtmfDetector detector = detector();
    assertThatThrownBy(() -> detector.accept(new short[FRAME], 1, FRAME))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(detector.position()).isZero();
  }

  private static Tape keys(double on, double off, long seed) {
    Tape tape = new Tape(new Random(seed)).silence(47);
    for (char key : Battery.KEYS) {
      tape.key(key, on, -10, -12).silence(off + key % 7);
    }
    return tape.silence(100);
  }

  private List<Tape.Press> hear(Tape tape, int portion) {
    short[] samples = tape.record(Tape.Line.MU_LAW);
    DtmfDetector detector = detector();
    for (int from = 0; from < samples.length; from += portion) {
      detector.accept(samples, from, Math.min(portion, samples.length - from));
    }
    assertThat(begun).hasSize(tape.presses().size());
    return tape.presses();
  }

  private DtmfDetector detector() {
    DtmfDetector[] self = new DtmfDetector[1];
    self[0] = new DtmfDetector(new DtmfListener() {
      @Override
      public void began(DtmfTone tone, long start) {
        begun.add(new Report(tone, start, 0, self[0].position()));
      }

      @Override
      public void ended(DtmfTone tone, long start, long length) {
        ended.add(new Report(tone, start, length, self[0].position()));
      }
    });
    return self[0];
  }
}
