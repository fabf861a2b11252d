import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the telephony test needs of sound, from a source of its own rather than the library's: a key
 * as µ-law tones, and whether a recording holds what a caller should have heard.
 */
final class Sounds {
  private static final int RATE = 8000;
  private static final int FRAME = RATE / 50;
  private static final int FADE = RATE / 200;

  private Sounds() {}

  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "tone" -> Files.write(Path.of(arguments[2]), tone());
      case "heard" ->
        heard(
            Path.of(arguments[1]),
            Path.of(arguments[2]),
            Path.of(arguments[3]),
            Integer.parseInt(arguments[4]) * RATE / 1000);
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

  /**
   * A prompt, sample by sample, up to the key; within a pause the next one, complete but for the
   * 5 ms in which the first may fade out.
   */
  private static void heard(Path prompt, Path next, Path recording, int pause) throws IOException {
    short[] first = samples(prompt);
    short[] second = samples(next);
    short[] heard = samples(recording);
    int begins = 0;
    while (begins < heard.length && alike(first, 0, heard, begins) < RATE) {
      begins++;
    }
    if (begins == heard.length) {
      throw new AssertionError("the first second of " + prompt + " was not heard");
    }
    int key = begins + alike(first, 0, heard, begins);
    int goesOn = Math.max(0, key - FRAME);
    while (alike(second, FADE, heard, goesOn) < second.length - FADE) {
      goesOn++;
      if (goesOn > key + pause) {
        throw new AssertionError(prompt + " was heard for " + (key - begins) + " samples, but "
            + next + " did not follow in time and complete");
      }
    }
    System.out.printf(
        "heard to the sample: %.3f s of %s, %d samples later all of %s%n",
        (key - begins) / (double) RATE, prompt, goesOn - key, next);
  }

  /** How many samples of the prompt, but for the first, were heard, to the step of µ-law. */
  private static int alike(short[] prompt, int without, short[] heard, int from) {
    int at = without;
    while (at < prompt.length
        && from + at < heard.length
        && close(prompt[at], heard[from + at])) {
      at++;
    }
    return at - without;
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
