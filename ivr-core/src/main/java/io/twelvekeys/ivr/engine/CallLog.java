package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.port.CallFact;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a call writes into the log, with its id before it: one line each, with nothing in it that
 * could look like another line. Keys are written at DEBUG, as facts show them. It never throws,
 * also where an exception cannot be rendered.
 */
final class CallLog {
  /** The longest text that is written as a whole. */
  static final int LONGEST = 400;

  private static final Logger LOG = LoggerFactory.getLogger(Call.class);

  private final String call;

  CallLog(String call) {
    this.call = oneLine(call);
  }

  void info(String what) {
    quietly(() -> LOG.info("{}: {}", call, oneLine(what)));
  }

  boolean tellsFacts() {
    return LOG.isDebugEnabled();
  }

  void fact(long at, CallFact fact) {
    if (tellsFacts()) {
      quietly(() -> LOG.debug("{}: {} ms {} rule={}", call, at, oneLine(fact.text()), fact.rule()));
    }
  }

  void debug(String what, Throwable why) {
    if (LOG.isDebugEnabled()) {
      quietly(() -> LOG.debug("{}: {}", call, oneLine(what), why));
    }
  }

  void warn(String what) {
    quietly(() -> LOG.warn("{}: {}", call, oneLine(what)));
  }

  void warn(String what, @Nullable Throwable why) {
    if (!quietly(() -> LOG.warn("{}: {}", call, oneLine(what), why)) && why != null) {
      warn(what + ": " + why.getClass().getName());
    }
  }

  void error(String what, Throwable why) {
    if (!quietly(() -> LOG.error("{}: {}", call, oneLine(what), why))) {
      quietly(
          () -> LOG.error("{}: {}", call, oneLine(what + ": " + why.getClass().getName())));
    }
  }

  /** Whatever an exception of the host does when it is shown. */
  static boolean quietly(Runnable line) {
    try {
      line.run();
      return true;
    } catch (RuntimeException | Error unspeakable) {
      return false;
    }
  }

  /** The text with control and format characters escaped, and cut where it grows long. */
  static String oneLine(String text) {
    int shown = Math.min(text.length(), LONGEST);
    boolean plain = shown == text.length();
    for (int i = 0; plain && i < shown; i++) {
      plain = isPlain(text.charAt(i));
    }
    return plain ? text : escaped(text, shown);
  }

  private static String escaped(String text, int shown) {
    StringBuilder line = new StringBuilder(shown + 16);
    for (int i = 0; i < shown; i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        line.append(c);
      } else {
        line.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    return line.append(shown < text.length() ? "…" : "").toString();
  }

  private static boolean isPlain(char c) {
    if (c >= ' ' && c < 0x7f) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
