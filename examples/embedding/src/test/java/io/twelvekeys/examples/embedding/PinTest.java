package io.twelvekeys.examples.embedding;

import static io.twelvekeys.ivr.Destination.application;
import static io.twelvekeys.ivr.Destination.group;
import static io.twelvekeys.ivr.Destination.ivr;
import static io.twelvekeys.ivr.testkit.Caller.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.RouteOutcome.Success;
import io.twelvekeys.ivr.testkit.Caller;
import io.twelvekeys.ivr.testkit.LineScript;
import org.junit.jupiter.api.Test;

/** Where a PIN is asked for, and what a secret menu hides, as the guide tells it. */
class PinTest {
  private static final Ivr BANK = Ivr.named("Bank")
      .customer("acme")
      .extension("6000")
      .greeting("bank.wav")
      .on(Key.ONE, application("pin")) // asks for it, and has the caller back if it is wrong
      .on(Key.TWO, ivr("arrears"))
      .build();

  private static final Ivr ARREARS = Ivr.named("Arrears")
      .customer("acme")
      .extension("6001")
      .greeting("can-you-pay.wav")
      .on(Key.ONE, group("loans"))
      .on(Key.THREE, group("advice"))
      .secret() // no log tells which key it was
      .build();

  private static final IvrCatalog MENUS = IvrCatalog.of(BANK, ARREARS);

  @Test
  void aWrongPinLeavesAnotherChoice() {
    LineScript line = LineScript.PLAIN.withRoute(application("pin"), Success.RETURNED, seconds(20));
    Caller caller = Caller.of(MENUS)
        .withLine(line)
        .dials("6000")
        .presses("1")
        .isRoutedTo(application("pin"))
        .types("4711#", seconds(1)) // a host that tells the menus all the same
        .comesBackFrom(application("pin"), Success.RETURNED)
        .hears("bank.wav")
        .waits(seconds(1))
        .presses("2")
        .isIn("arrears");
    assertThat(log(caller)).doesNotContain("key 4", "key 7", "key #").contains("key ?");
  }

  @Test
  void aSecretKeyIsNotToldButWhereItLeadsIs() {
    Caller caller = Caller.dials(MENUS, "6001").waits(seconds(1)).presses("3");
    caller.reaches(group("advice"));
    assertThat(log(caller)).doesNotContain("key 3").contains("key ?");
  }

  private static String log(Caller caller) {
    return caller.trace().orElseThrow().text();
  }
}
