package io.twelvekeys.ivr.definition;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrDefinitionException;
import io.twelvekeys.ivr.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The values of a definitions file. What is none is refused with what would be right. */
final class Values {
  /** How many values a list may have, right or wrong. */
  static final int LONGEST_LIST = 1_000;

  private static final String TIMES = "a number with ms, s or m, such as 2500ms, 10s or 1m";

  private Values() {}

  /** {@code 10s}, {@code 2500ms}, {@code 1m}, or {@code 0}. */
  static Duration duration(String text) {
    int digits = 0;
    while (digits < text.length() && isDigit(text.charAt(digits))) {
      digits++;
    }
    String unit = text.substring(digits);
    long millis = unit.equals("ms") ? 1 : unit.equals("s") ? 1_000 : unit.equals("m") ? 60_000 : 0;
    boolean zero = text.equals("0");
    if (!zero && (digits == 0 || digits > 12 || millis == 0)) {
      throw new InvalidValueException(quoted(text) + " is no time", TIMES);
    }
    return Duration.ofMillis(millis * Long.parseLong(text.substring(0, digits)));
  }

  static String text(Duration length) {
    long millis = length.toMillis();
    if (millis == 0) {
      return "0";
    }
    if (millis % 60_000 == 0) {
      return millis / 60_000 + "m";
    }
    return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
  }

  static int number(String text) {
    boolean right =
        !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> isDigit((char) c));
    if (!right) {
      throw new InvalidValueException(
          quoted(text) + " is no number that can be used here", "a whole number in digits");
    }
    return Integer.parseInt(text);
  }

  /** What stands between the commas. */
  static List<String> list(String text) {
    List<String> parts = new ArrayList<>();
    int begin = 0;
    for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', begin)) {
      parts.add(text.substring(begin, comma).strip());
      if (parts.size() == LONGEST_LIST) {
        throw new InvalidValueException(
            "the list is too long", "at most " + LONGEST_LIST + " with commas between them");
      }
      begin = comma + 1;
    }
    parts.add(text.substring(begin).strip());
    return parts;
  }

  /** The id of an IVR. */
  static String id(String text) {
    if (text.isEmpty()) {
      throw new InvalidValueException("the id of the IVR is empty", "ivr.main.name, for example");
    }
    return proved(text, menu -> menu.id(text));
  }

  /** The name of an IVR. */
  static String name(String text) {
    prove(Ivr.named(text).customer("customer").extension("0").greeting("a.wav").id("id"));
    return text;
  }

  static String customer(String text) {
    prove(Ivr.named("menu").customer(text).extension("0").greeting("a.wav"));
    return text;
  }

  static String server(String text) {
    return proved(text, menu -> menu.servers(text));
  }

  static String quoted(String text) {
    String shown = Shown.key(text);
    return "'" + (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown) + "'";
  }

  /** Only a menu's builder knows what it accepts, so one is asked. */
  private static String proved(String text, UnaryOperator<IvrBuilder> field) {
    prove(field.apply(Ivr.named("menu").customer("customer").extension("0").greeting("a.wav")));
    return text;
  }

  private static void prove(IvrBuilder menu) {
    try {
      Ivr unused = menu.build();
    } catch (IvrDefinitionException wrong) {
      Problem first = wrong.problems().get(0);
      throw new InvalidValueException(first.what(), first.remedy());
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
