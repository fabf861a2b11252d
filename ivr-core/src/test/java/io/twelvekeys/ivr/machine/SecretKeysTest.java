package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.port.CallFact;
import org.junit.jupiter.api.Test;

/** S16: keys of secret menus, and keys typed while a transfer is under way, appear nowhere. */
class SecretKeysTest {
  /** A call in the secret menu, whose prompt plays out. */
  private static Acme inPin() {
    Acme call = Acme.call(Acme.catalog()).at(1_000).press("3");
    assertThat(call.wake().state().ivr().id()).isEqualTo("pin");
    return call;
  }

  @Test
  void aKeyThatWaitsInASecretMenuIsShownNowhere() {
    Acme call = inPin().at(4_000).press("7");
    assertThat(call.facts()).containsExactly("6 key ? waits");
    assertThat(call.state().toString()).contains("1 keys").doesNotContain("7 keys");
    assertThat(call.snapshot().text()).contains(" p=prompting:2:0: ");
  }

  @Test
  void aKeyThatIsUsedInASecretMenuIsShownNowhere() {
    Acme call = inPin().at(4_000).heard().at(5_000).press("4");
    assertThat(call.facts()).contains("7 key ?").noneMatch(fact -> fact.contains("key 4"));
  }

  @Test
  void aLetterInASecretMenuIsShownNowhere() {
    Acme call = inPin().does(new Event.OtherSymbol('D'));
    assertThat(call.facts()).containsExactly("11 key ? dropped: no key");
  }

  @Test
  void aSecretKeyThatIsHandedOnStaysSecret() {
    Acme call = inPin().at(4_000).press("1201").at(5_000).heard();
    assertThat(call.commands()).contains("play main-short.wav", "stop main-short.wav");
    assertThat(call.facts(CallFact.KeyUsed.class)).hasSize(4).allMatch(key -> key.symbol() == '?');
  }

  @Test
  void aSecretKeyThatWaitsOnInAnOpenMenuStaysSecret() {
    Acme call = inPin().at(4_000).press("2201").at(5_000).heard();
    assertThat(call.state().ivr().id()).isEqualTo("queue");
    assertThat(call.facts(CallFact.KeyQueued.class))
        .hasSize(3)
        .allMatch(key -> key.symbol() == '?');
    assertThat(call.snapshot().text()).contains(" p=prompting:3:0: ");
    call.at(6_000).press("9");
    assertThat(call.facts()).containsExactly("6 key 9 waits");
    assertThat(call.snapshot().text()).contains(" p=prompting:3:0:9 ");
    call.at(7_000).heard();
    assertThat(call.facts())
        .contains("7 key ?", "30 chose extension:201")
        .noneMatch(fact -> fact.contains("key 2"));
  }

  @Test
  void aNumberBegunWithSecretKeysIsForgottenByASnapshot() {
    Acme call = inPin().at(4_000).press("120").at(5_000).heard();
    assertThat(call.state().doing()).isEqualTo("collecting");
    assertThat(call.snapshot().text()).contains(" p=listening:8000 ");
    CallState state = call.snapshot().restore(call.menus);
    assertThat(state.doing()).isEqualTo("listening");
    assertThat(state.deadline()).isEqualTo(call.state().deadline());
  }

  @Test
  void aSecretKeyThatANoMatchDropsIsShownNowhere() {
    IvrCatalog catalog = IvrCatalog.of(
        Acme.menu("pin")
            .secret()
            .bargeIn(BargeIn.QUEUE)
            .on(Key.ONE, Destination.group("vault"))
            .patience(Patience.DEFAULT.withAttempts(1))
            .onNoMatch(Destination.ivr("open"))
            .build(),
        Acme.menu("open").directDial(DirectDial.of("2xx")).build());
    Acme call = Acme.call(catalog).at(500).press("789").at(5_000).heard();
    assertThat(call.state().ivr().id()).isEqualTo("open");
    assertThat(call.facts(CallFact.KeyDropped.class))
        .hasSize(2)
        .allMatch(key -> key.symbol() == '?');
  }

  @Test
  void aKeyDuringATransferPromptIsShownNowhere() {
    Acme call = Acme.call(Acme.catalog()).at(1_000).press("201").at(2_000).press("5");
    assertThat(call.facts()).containsExactly("20 key ? dropped: transferring");
    call.does(new Event.OtherSymbol('B'));
    assertThat(call.facts()).containsExactly("11 key ? dropped: no key");
  }

  @Test
  void aKeyWhileTheRouterWorksIsShownNowhere() {
    Acme call =
        Acme.call(Acme.catalog()).at(1_000).press("201").at(2_000).heard().press("5");
    assertThat(call.state().doing()).isEqualTo("routing");
    assertThat(call.facts()).containsExactly("20 key ? dropped: transferring");
  }

  @Test
  void aHiddenKeyOfATraceIsReplayedWhereEveryKeyIsDropped() {
    Acme call = Acme.call(Acme.catalog()).at(1_000).press("201").at(2_000).heard();
    call.does(new Event.PressedSecretly());
    assertThat(call.facts()).containsExactly("20 key ? dropped: transferring");
    Acme open = Acme.call(Acme.catalog()).does(new Event.PressedSecretly());
    assertThat(open.facts()).containsExactly("0 ignored a secret key");
    assertThat(open.commands()).isEmpty();
  }

  @Test
  void whetherAKeyIsHiddenIsAskedForTheTimeAtWhichItComes() {
    IvrCatalog catalog = IvrCatalog.of(
        Acme.menu("open")
            .onNoInput(Destination.ivr("pin"))
            .patience(Patience.DEFAULT.withAttempts(1))
            .build(),
        Acme.menu("pin").secret().build());
    Acme call = Acme.call(catalog).at(1_000).heard();
    assertThat(call.state().hidesKeys(11_000)).isFalse();
    assertThat(call.state().hidesKeys(11_001)).isTrue();
  }
}
