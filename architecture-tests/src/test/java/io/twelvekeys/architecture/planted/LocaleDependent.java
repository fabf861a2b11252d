package io.twelvekeys.architecture.planted;

import java.util.Locale;
import org.slf4j.Logger;

/** Text that differs from country to country, and a logger for the rule on foreign libraries. */
public class LocaleDependent {
  String printed(int number) {
    return String.format("%d", number);
  }

  String formatted(int number) {
    return "%d".formatted(number);
  }

  @SuppressWarnings("StringCaseLocaleUsage")
  String capitals(String text) {
    return text.toUpperCase();
  }

  Object locale() {
    return Locale.getDefault();
  }

  String named(int number) {
    return String.format(Locale.ROOT, "%d", number).toLowerCase(Locale.ROOT);
  }

  void foreign(Logger logger) {
    logger.info("planted");
  }
}
