package io.twelvekeys.examples.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.port.RouteOutcome.Failure;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void thePasswordIsInNoText() {
    AriSettings settings = new AriSettings(URI.create("http://h:8088"), "u", "s3cret", "menus");
    assertThat(settings.toString()).isEqualTo("u at http://h:8088, application menus");
    assertThat(settings.socket())
        .hasToString("ws://h:8088/ari/events?app=menus&subscribeAll=false");
  }

  @Test
  void anEncryptedServerHasAnEncryptedSocket() {
    AriSettings settings = new AriSettings(URI.create("https://pbx"), "u", "p", "menus");
    assertThat(settings.socket()).hasToString("wss://pbx/ari/events?app=menus&subscribeAll=false");
  }

  @Test
  void whatIsNoServerIsToldWithWhatWouldBeRight() {
    assertThatThrownBy(() -> new AriSettings(URI.create("127.0.0.1"), "u", "p", "menus"))
        .hasMessageContaining("such as http://127.0.0.1:8088");
    assertThatThrownBy(() -> new AriSettings(URI.create("http://h"), "u", "p", "a&b"))
        .hasMessageContaining("an application's name is of letters");
  }

  @Test
  void causesAreOutcomes() {
    assertThat(HangupCauses.of(17)).isEqualTo(Failure.BUSY);
    assertThat(HangupCauses.of(19)).isEqualTo(Failure.NO_ANSWER);
    assertThat(HangupCauses.of(21)).isEqualTo(Failure.REJECTED);
    assertThat(HangupCauses.of(1)).isEqualTo(Failure.INVALID);
    assertThat(HangupCauses.of(34)).isEqualTo(Failure.UNREACHABLE);
    assertThat(HangupCauses.of(127)).isEqualTo(Failure.FAILED);
  }
}
