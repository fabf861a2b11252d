package io.twelvekeys.fuzz;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.g711.G711;
import io.twelvekeys.ivr.audio.wave.WaveWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Small files of every kind that is read, from which mutations start. */
final class Seeds {
  private Seeds() {}

  static List<byte[]> all() {
    List<byte[]> seeds = new ArrayList<>();
    short[] samples = new short[40];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (i * 811);
    }
    for (int rate : new int[] {8_000, 11_025, 44_100, 48_000, 95_999}) {
      Pcm sound = Pcm.of(rate, samples);
      seeds.add(WaveWriter.linear(sound));
      seeds.add(WaveWriter.companded(sound, G711.MU_LAW));
      seeds.add(WaveWriter.companded(sound, G711.A_LAW));
    }
    for (int[] kind :
        new int[][] {{1, 8}, {1, 16}, {1, 24}, {1, 32}, {3, 32}, {3, 64}, {6, 8}, {7, 8}}) {
      for (int channels = 1; channels <= 2; channels++) {
        seeds.add(plain(kind[0], channels, kind[1]));
        seeds.add(extensible(kind[0], channels, kind[1]));
      }
    }
    return seeds;
  }

  private static byte[] plain(int tag, int channels, int bits) {
    byte[] file = WaveWriter.linear(Pcm.of(22_050, new short[48]));
    int frame = channels * bits / 8;
    ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    header.putShort(20, (short) tag).putShort(22, (short) channels).putInt(28, 22_050 * frame);
    header.putShort(32, (short) frame).putShort(34, (short) bits);
    return file;
  }

  private static byte[] extensible(int tag, int channels, int bits) {
    byte[] plain = plain(tag, channels, bits);
    byte[] file = new byte[plain.length + 24];
    System.arraycopy(plain, 0, file, 0, 36);
    System.arraycopy(plain, 36, file, 60, plain.length - 36);
    ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(4, file.length - 8).putInt(16, 40).putShort(20, (short) 0xFFFE);
    header.putShort(36, (short) 22).putShort(38, (short) bits).putInt(44, tag);
    header.putInt(48, 0x00100000).putLong(52, 0x719B3800AA000080L);
    return file;
  }
}
