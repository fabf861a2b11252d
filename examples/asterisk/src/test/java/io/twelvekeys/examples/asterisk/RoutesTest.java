package io.twelvekeys.examples.asterisk;

import static io.twelvekeys.ivr.Destination.application;
import static io.twelvekeys.ivr.Destination.conference;
import static io.twelvekeys.ivr.Destination.extension;
import static io.twelvekeys.ivr.Destination.group;
import static io.twelvekeys.ivr.Destination.pstn;
import static io.twelvekeys.ivr.Destination.sip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.examples.asterisk.Routes.Way.Dial;
import io.twelvekeys.examples.asterisk.Routes.Way.GoOn;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private final Routes routes = new Routes(
      Map.of("extension:202", "PJSIP/ann", "group:sales", "queues,500"),
      Optional.of("PJSIP/{}@colleagues"),
      Optional.of("PJSIP/colleagues/{}"),
      Optional.of("inside"));

  @Test
  void extensionsAndNumbersAreDialledByTheTemplate() {
    assertThat(routes.way(extension("201"))).contains(new Dial("PJSIP/201@colleagues"));
    assertThat(routes.way(pstn("+442071838750")))
        .contains(new Dial("PJSIP/+442071838750@colleagues"));
  }

  @Test
  void sipAddressesHaveATemplateOfTheirOwn() {
    assertThat(routes.way(sip("sip:ann@example.net")))
        .contains(new Dial("PJSIP/colleagues/sip:ann@example.net"));
  }

  @Test
  void everythingElseGoesOnInTheDialplan() {
    assertThat(routes.way(conference("board"))).contains(new GoOn("inside", "board"));
    assertThat(routes.way(application("voicemail"))).contains(new GoOn("inside", "voicemail"));
  }

  @Test
  void theTableComesFirst() {
    assertThat(routes.way(extension("202"))).contains(new Dial("PJSIP/ann"));
    assertThat(routes.way(group("sales"))).contains(new GoOn("queues", "500"));
  }

  @Test
  void withoutATemplateOrAContextThereIsNoWay() {
    assertThat(Routes.NONE.way(extension("201"))).isEmpty();
  }

  @Test
  void whatIsNoWayIsToldWithWhatWouldBeRight() {
    assertThatThrownBy(() -> new Routes(
            Map.of("extension:1", "ann"), Optional.empty(), Optional.empty(), Optional.empty()))
        .hasMessageContaining("extension:1=ann: right would be");
    assertThatThrownBy(() -> new Routes(
            Map.of(), Optional.of("PJSIP/colleagues"), Optional.empty(), Optional.empty()))
        .hasMessageContaining("right would be PJSIP/{}@ENDPOINT");
  }
}
