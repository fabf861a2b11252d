package io.twelvekeys.ivr.definition;

import io.twelvekeys.ivr.IvrPrompts;
import io.twelvekeys.ivr.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be set under {@code ivr.<id>.}: every way to write it, and the one by which it is known
 * here.
 */
final class Fields {
  static final String NO_INPUT = "prompt.no-input.";
  static final String NO_MATCH = "prompt.no-match.";
  static final String KEY = "key.";

  /** What every IVR must have. */
  static final List<String> REQUIRED = List.of("name", "extension", "greeting");

  private static final Map<String, String> WRITTEN = written();

  private Fields() {}

  /** The one name of a field, however it is written; empty if there is no such field. */
  static String canonical(String field) {
    return WRITTEN.getOrDefault(field, "");
  }

  /** All ways to write fields. */
  static Set<String> all() {
    return WRITTEN.keySet();
  }

  private static Map<String, String> written() {
    Map<String, String> written = new LinkedHashMap<>();
    List<String> simple = List.of(
        "name",
        "extension",
        "greeting",
        "servers",
        "short-greeting",
        "prompt.transfer",
        "prompt.transfer-failed",
        "prompt.goodbye",
        "barge-in",
        "first-key-timeout",
        "inter-key-timeout",
        "ambiguity-timeout",
        "attempts",
        "direct-dial",
        "on.no-input",
        "on.no-match",
        "on.transfer-failed");
    simple.forEach(field -> written.put(field, field));
    for (Key key : Key.values()) {
      written.put(KEY + key.symbol(), KEY + key.symbol());
    }
    written.put("key.star", "key.*");
    written.put("key.+", "key.*");
    written.put("key.hash", "key.#");
    written.put("prompt.no-match", NO_MATCH + 1);
    written.put("prompt.no-input", NO_INPUT + 1);
    for (int i = 1; i <= IvrPrompts.MOST_RETRIES; i++) {
      written.put(NO_MATCH + i, NO_MATCH + i);
      written.put(NO_INPUT + i, NO_INPUT + i);
    }
    return written;
  }
}
