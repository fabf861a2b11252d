package io.twelvekeys.ivr.audio.g711;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

/**
 * Every sample and every code against the decision values of ITU-T G.711, tables 1 and 2, which are
 * laid out here by segments and searched one by one: another way than that of the code under test.
 */
class G711ExactnessTest {
  /** Table 2a: end points of the µ-law segments, in 14-bit steps. */
  private static final int[] MU_ENDS = {0, 31, 95, 223, 479, 991, 2015, 4063, 8159};

  /**
   * Table 1a: end points of the A-law segments, in 13-bit steps; the first segment has 32 values.
   */
  private static final int[] A_ENDS = {0, 64, 128, 256, 512, 1024, 2048, 4096};

  @Test
  void everySampleHasTheMuLawCodeOfItsDecisionInterval() {
    int[] decisions = muDecisions();
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      // G.191: the upper 14 bits, the magnitude of a negative number is its one's complement.
      int magnitude = (sample < 0 ? -sample - 1 : sample) / 4;
      int number = interval(decisions, magnitude);
      // Table 2a: a positive value number n is sent as the complement of n, its sign bit is 1.
      int code = 127 - number + (sample >= 0 ? 128 : 0);
      assertThat(G711.MU_LAW.encode((short) sample) & 0xFF)
          .as("sample %d", sample)
          .isEqualTo(code);
    }
  }

  @Test
  void everySampleHasTheALawCodeOfItsDecisionInterval() {
    int[] decisions = aDecisions();
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      // G.191: the upper 12 bits of one's complement; a step of table 1a is half of such a unit.
      int magnitude = (sample < 0 ? -sample - 1 : sample) / 16 * 2;
      int number = interval(decisions, magnitude);
      // Table 1a: the character signal is the value number with its even bits inverted.
      int code = (number + (sample >= 0 ? 128 : 0)) ^ 0x55;
      assertThat(G711.A_LAW.encode((short) sample) & 0xFF)
          .as("sample %d", sample)
          .isEqualTo(code);
    }
  }

  @Test
  void everyMuLawCodeIsTheMiddleOfItsInterval() {
    int[] decisions = muDecisions();
    for (int code = 0; code < 256; code++) {
      int number = 127 - (code & 0x7F);
      // Table 2a, note 4: y0 = 0, otherwise the mean of the interval's two decision values.
      int middle = number == 0 ? 0 : (decisions[number] + decisions[number + 1]) / 2;
      int sample = (code >= 128 ? middle : -middle) * 4;
      assertThat(G711.MU_LAW.decode((byte) code)).as("code %d", code).isEqualTo((short) sample);
    }
  }

  @Test
  void everyALawCodeIsTheMiddleOfItsInterval() {
    int[] decisions = aDecisions();
    for (int code = 0; code < 256; code++) {
      int number = (code ^ 0x55) & 0x7F;
      int middle = (decisions[number] + decisions[number + 1]) * 8 / 2;
      boolean positive = ((code ^ 0x55) & 0x80) != 0;
      short sample = (short) (positive ? middle : -middle);
      assertThat(G711.A_LAW.decode((byte) code)).as("code %d", code).isEqualTo(sample);
    }
  }

  @Test
  void bothLawsPinTheValuesThatTheRecommendationPrints() {
    assertThat(G711.MU_LAW.decode((byte) 0x80)).isEqualTo((short) (8031 * 4));
    assertThat(G711.A_LAW.decode((byte) (0xFF ^ 0x55))).isEqualTo((short) (4032 * 8));
    assertThat(G711.MU_LAW.silence()).isEqualTo((byte) 0xFF);
    assertThat(G711.A_LAW.silence()).isEqualTo((byte) 0xD5);
    assertThat(G711.MU_LAW.loudest()).isEqualTo((short) 32_124);
    assertThat(G711.A_LAW.loudest()).isEqualTo((short) 32_256);
  }

  @Test
  void anOverloadStaysLoudWhereTheJdkTurnsItToNearSilence() throws IOException {
    for (int sample = 32_636; sample <= Short.MAX_VALUE; sample++) {
      assertThat(G711.MU_LAW.encode((short) sample)).isEqualTo((byte) 0x80);
      assertThat(G711.MU_LAW.encode((short) -sample)).isEqualTo((byte) 0x00);
    }
    // The JDK as a second witness: it is right but for these inputs and for those counted.
    assertThat(differencesFromTheJdk(G711.MU_LAW, AudioFormat.Encoding.ULAW)).isEqualTo(392);
    assertThat(differencesFromTheJdk(G711.A_LAW, AudioFormat.Encoding.ALAW)).isEqualTo(896);
  }

  @Test
  void arraysAreConvertedAsSingleSamplesAre() {
    short[] all = new short[65_536];
    for (int i = 0; i < all.length; i++) {
      all[i] = (short) i;
    }
    for (G711 law : G711.values()) {
      byte[] codes = new byte[all.length + 2];
      law.encode(all, 0, codes, 1, all.length);
      short[] back = new short[all.length];
      law.decode(codes, 1, back, 0, back.length);
      for (int i = 0; i < all.length; i++) {
        assertThat(codes[i + 1]).isEqualTo(law.encode(all[i]));
        assertThat(back[i]).isEqualTo(law.decode(law.encode(all[i])));
      }
    }
  }

  private static int differencesFromTheJdk(G711 law, AudioFormat.Encoding named)
      throws IOException {
    byte[] linear = new byte[2 * 65_536];
    for (int i = 0; i < 65_536; i++) {
      linear[2 * i] = (byte) i;
      linear[2 * i + 1] = (byte) (i >> 8);
    }
    AudioFormat format = new AudioFormat(8_000, 16, 1, true, false);
    AudioInputStream in =
        new AudioInputStream(new ByteArrayInputStream(linear), format, linear.length / 2);
    byte[] theirs = AudioSystem.getAudioInputStream(named, in).readAllBytes();
    int differences = 0;
    for (int i = 0; i < 65_536; i++) {
      differences += theirs[i] == law.encode((short) i) ? 0 : 1;
    }
    return differences;
  }

  /** The number of the interval in which a magnitude lies; beyond the last one it is the last. */
  private static int interval(int[] decisions, int magnitude) {
    int number = 0;
    while (number < 127 && magnitude >= decisions[number + 1]) {
      number++;
    }
    return number;
  }

  /** The 129 decision values of µ-law: 0, then 1, 3, 5 … 31, then 16 steps in each segment. */
  private static int[] muDecisions() {
    int[] decisions = new int[129];
    for (int number = 1; number < 16; number++) {
      decisions[number] = 2 * number - 1;
    }
    decisions[16] = MU_ENDS[1];
    for (int segment = 1; segment < 8; segment++) {
      for (int step = 1; step <= 16; step++) {
        decisions[16 * segment + step] =
            MU_ENDS[segment] + step * (MU_ENDS[segment + 1] - MU_ENDS[segment]) / 16;
      }
    }
    return decisions;
  }

  /** The 129 decision values of A-law: steps of 2 up to 64, then 16 steps in each segment. */
  private static int[] aDecisions() {
    int[] decisions = new int[129];
    for (int number = 0; number <= 32; number++) {
      decisions[number] = 2 * number;
    }
    for (int segment = 1; segment < 7; segment++) {
      for (int step = 1; step <= 16; step++) {
        decisions[16 * (segment + 1) + step] =
            A_ENDS[segment] + step * (A_ENDS[segment + 1] - A_ENDS[segment]) / 16;
      }
    }
    return decisions;
  }
}
