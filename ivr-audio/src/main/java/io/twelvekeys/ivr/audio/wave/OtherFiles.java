package io.twelvekeys.ivr.audio.wave;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names for what people upload instead of a WAVE file that can be read. */
final class OtherFiles {
  private static final String ADVICE = "; save it as WAV, 16-bit PCM, mono, 8000 Hz or more";

  private static final Map<String, String> BEGINNINGS = beginnings();

  private static final Map<Integer, String> ENCODINGS = Map.of(
      0x0002, "Microsoft ADPCM",
      0x0011, "IMA ADPCM",
      0x0031, "GSM 6.10",
      0x0040, "G.721",
      0x0050, "MPEG",
      0x0055, "MP3",
      0x0064, "G.726",
      0x0161, "Windows Media");

  private OtherFiles() {}

  private static Map<String, String> beginnings() {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("RIFX", "a big-endian RIFX file");
    known.put("RF64", "an RF64 file");
    known.put("RIFF", "a RIFF file, but not a WAVE one");
    known.put("ID3", "an MP3 file");
    known.put("\u00FF\u00FB", "an MP3 file");
    known.put("\u00FF\u00F3", "an MP3 file");
    known.put("OggS", "an Ogg file");
    known.put("fLaC", "a FLAC file");
    known.put("FORM", "an AIFF file");
    known.put(".snd", "a Sun audio file");
    known.put("MThd", "a MIDI file");
    known.put("caff", "a Core Audio file");
    return known;
  }

  /** Whether a file begins as RIFF/WAVE files do. */
  static boolean isWave(ByteBuffer file) {
    byte[] start = new byte[Math.min(12, file.limit())];
    file.get(0, start);
    String text = new String(start, StandardCharsets.ISO_8859_1);
    return text.startsWith("RIFF") && text.endsWith("WAVE");
  }

  /** What a file is that is no WAVE file, by its first bytes. */
  static String sentence(ByteBuffer file) {
    byte[] start = new byte[Math.min(8, file.limit())];
    file.get(0, start);
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.isEmpty()) {
      return "the file is empty";
    }
    if (text.endsWith("ftyp")) {
      return "this is an MPEG-4 file" + ADVICE;
    }
    for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
      if (text.startsWith(beginning.getKey())) {
        return "this is " + beginning.getValue() + ADVICE;
      }
    }
    return "the file does not begin with RIFF and WAVE" + ADVICE;
  }

  /** Why an encoding is refused, by its tag in the {@code fmt } chunk. */
  static String encodingSentence(int tag) {
    String name = ENCODINGS.getOrDefault(tag, "of the unknown kind " + tag);
    return "the sound is " + name + ADVICE;
  }
}
