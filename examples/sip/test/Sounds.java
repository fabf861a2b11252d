import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the telephony test needs of sound, from a source of its own rather than the library's: a key
 * as µ-law tones, and whether a recording holds the beginning of a prompt.
 */
final class Sounds {
  private static final int RATE = 8000;

  private Sounds() {}

  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "tone" -> Files.write(Path.of(arguments[2]), tone());
      case "compare" -> compare(Path.of(arguments[1]), Path.of(arguments[2]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** Half a second of silence, 200 ms of the key 1, and a second of silence. */
  private static byte[] tone() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < RATE * 17 / 10; i++) {
      boolean on = i >= RATE / 2 && i < RATE * 7 / 10;
      double turn = 2 * Math.PI * i / RATE;
      double wave = Math.sin(697 * turn) + Math.sin(1209 * turn);
      out.write(on ? muLaw((int) (wave * 4000)) : 0xff);
    }
    return out.toByteArray();
  }

  private static void compare(Path prompt, Path recording) throws IOException {
    short[] wanted = samples(prompt);
    short[] heard = samples(recording);
    // what 2 s in the middle of what should have been heard sound like, to the step of µ-law
    int length = 2 * RATE;
    for (int at = 0; at + length <= heard.length; at++) {
      int same = 0;
      while (same < length && close(wanted[same], heard[at + same])) {
        same++;
      }
      if (same == length) {
        System.out.println("the first 2 s of the prompt were heard, to the sample");
        return;
      }
    }
    System.out.println("the first 2 s of the prompt are not in what was heard");
    System.exit(1);
  }

  private static boolean close(int wanted, int heard) {
    return Math.abs(wanted - heard) <= 4 + Math.abs(wanted) / 16;
  }

  /** Of a plain WAV file: 16 bits, one channel, 8,000 Hz. */
  private static short[] samples(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int at = 12;
    while (bytes.getInt(at) != 0x61746164) { // "data"
      at += 8 + bytes.getInt(at + 4);
    }
    short[] samples = new short[(bytes.limit() - at - 8) / 2];
    bytes.position(at + 8);
    bytes.asShortBuffer().get(samples);
    return samples;
  }

  private static int muLaw(int sample) {
    int magnitude = Math.min(Math.abs(sample) / 4 + 33, 0x1fff);
    int segment = 26 - Integer.numberOfLeadingZeros(magnitude);
    int code = segment << 4 | (magnitude >> (segment + 1) & 0xf);
    return ~code & 0x7f | (sample >= 0 ? 0x80 : 0);
  }
}
