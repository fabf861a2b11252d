package io.twelvekeys.ivr;

import java.util.Locale;

/** Which names of audio files can do no harm on any file system. */
final class PromptName {
  private PromptName() {}

  static boolean isSafe(String name) {
    if (name.isEmpty() || name.length() > Words.LONGEST_NAME) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (!isPlain(part)) {
        return false;
      }
    }
    return true;
  }

  static boolean isAudio(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".wav") || lower.endsWith(".pcm");
  }

  private static boolean isPlain(String part) {
    if (part.isEmpty() || part.startsWith(".")) {
      return false;
    }
    return part.codePoints()
        .allMatch(c -> Character.isLetterOrDigit(c) || "-_.+()&'".indexOf(c) >= 0);
  }
}
