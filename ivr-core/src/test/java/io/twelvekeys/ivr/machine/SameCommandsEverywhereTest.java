package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * D1: the same menus and events give the same commands, facts and snapshots to the letter, on any
 * JDK, in any locale and time zone. The digest below was taken once; a change of the machine that
 * callers can tell changes it, and then it is taken anew on purpose.
 */
class SameCommandsEverywhereTest {
  private static final String DIGEST =
      "68ee40e01d19267566e88809f9a148bb31f1e4dc586f9c0b4199dadc025b79a4";

  private static final long HISTORIES = 150;
  private static final CallInfo CALL =
      new CallInfo("1", RandomMenus.CUSTOMER, "600", Optional.empty());

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void atHomeAgain() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, UTC",
    "tr-TR, Pacific/Kiritimati",
    "ar, America/St_Johns",
    "ar-EG-u-nu-arab, Asia/Kathmandu",
    "th-TH-u-ca-buddhist-nu-thai, UTC"
  })
  void theSameToTheLetter(String tag, String zone) throws NoSuchAlgorithmException {
    Locale.setDefault(Locale.forLanguageTag(tag));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    assertThat(digest(Stepper.MACHINE)).isEqualTo(DIGEST);
  }

  /** The digest can fail: one fact in the caller's numerals is another digest. */
  @Test
  void anotherFactIsAnotherDigest() throws NoSuchAlgorithmException {
    Stepper wordy = (state, at, event) -> {
      Step step = Machine.step(state, at, event);
      return step.next().end().isPresent() ? Broken.with(step, new CallFact.Ignored("x", 0)) : step;
    };
    MessageDigest one = MessageDigest.getInstance("SHA-256");
    MessageDigest other = MessageDigest.getInstance("SHA-256");
    Menus menus = History.menus(0);
    CallState state = Machine.begin(menus, menus.catalog().ivrs().get(1)).next();
    add(one, 5, new Event.HungUp(), Machine.step(state, 5, new Event.HungUp()));
    add(other, 5, new Event.HungUp(), wordy.step(state, 5, new Event.HungUp()));
    assertThat(one.digest()).isNotEqualTo(other.digest());
  }

  private static String digest(Stepper stepper) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    Menus menus = History.menus(0);
    for (long seed = 0; seed < HISTORIES; seed++) {
      menus = History.menus(seed, menus);
      History.run(seed, menus, stepper, (at, event, step) -> add(digest, at, event, step));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, long at, Event event, Step step) {
    StringBuilder text = new StringBuilder(event.text()).append('\n');
    step.commands().forEach(command -> text.append(command.text()).append('\n'));
    step.facts()
        .forEach(
            fact -> text.append(fact.rule()).append(' ').append(fact.text()).append('\n'));
    text.append(CallSnapshot.of(CALL, step.next(), at).text());
    digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
