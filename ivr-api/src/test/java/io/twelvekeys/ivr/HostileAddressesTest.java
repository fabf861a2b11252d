package io.twelvekeys.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and numbers that a definition must not hold; some after RFC 4475. */
class HostileAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sip:",
        "sip:@",
        "sip:user",
        "sip:@example.net",
        "sip:user@",
        "SIP:user@example.net",
        "user@example.net",
        "tel:+442071838750",
        "sip:user:secret@example.net",
        "sip:user@example.net?Route=%3Csip:evil.example%3E",
        "sip:user@example.net;method=INVITE",
        "sip:user@example.net;maddr=192.0.2.1",
        "sip:user@example.net;lr",
        "sip:user@example.net;",
        "sip:user@example.net;transport=tcp;transport=udp",
        "sip:user@example.net;transport=tcp;Transport=tcp",
        "sip:user@example.net;transport=",
        "sip:user;par=u%40example.net@example.com",
        "sip:sip%3Auser%40example.com@company.example",
        "sip:null-%00-null@example.com",
        "sip:us er@example.net",
        "sip:user@exa mple.net",
        " sip:user@example.net",
        "sip:user@example.net ",
        "sip:user@example.net\r\nVia: x",
        "sip:user\r\nTo: x@example.net",
        "sip:us\0er@example.net",
        "\"Mr. X\" <sip:user@example.net>",
        "sip:<user>@example.net",
        "sip:user@example.net@evil.example",
        "sip:user@[::1",
        "sip:user@::1",
        "sip:user@[1::2::3]",
        "sip:user@[:::]",
        "sip:user@[1:2:3:4:5:6:7]",
        "sip:user@[1:2:3:4:5:6:7:8:9]",
        "sip:user@[fe80::1%25eth0]",
        "sip:user@[12345::1]",
        "sip:user@[::1.2.3]",
        "sip:user@[1.2.3.4::]",
        "sip:user@[]",
        "sip:user@192.0.2",
        "sip:user@192.0.2.256",
        "sip:user@192.0.2.01",
        "sip:user@300.1.1.1",
        "sip:user@3232235521",
        "sip:user@0x7f000001.0",
        "sip:user@example..net",
        "sip:user@.example.net",
        "sip:user@example.net.",
        "sip:user@-example.net",
        "sip:user@example-.net",
        "sip:user@exam_ple.net",
        "sip:user@ex\u00e4mple.net",
        "sip:user@example.net:",
        "sip:user@example.net:0",
        "sip:user@example.net:065",
        "sip:user@example.net:65536",
        "sip:user@example.net:99999",
        "sip:user@example.net:-1",
        "sip:user@example.net:+5",
        "sip:user@example.net:\u0665\u0660",
        "sip:user@example.net:5060:5061",
        "sip:\u202euser@example.net",
        "sip:us\u00e9r@example.net",
        "sip:user@\u212aelvin.example",
        "sips:user@example.net;transport=carrier-pigeon"
      })
  void sipAddressesOutsideTheGrammarAreRefused(String text) {
    assertThatThrownBy(() -> Destination.sip(text)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Action.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "sip:sales@voip.example.net, sip:sales@voip.example.net",
    "sips:sales@VOIP.Example.NET, sips:sales@voip.example.net",
    "sip:Sales@h, sip:Sales@h",
    "sip:+442071838750@gw.example.net;user=phone, sip:+442071838750@gw.example.net;user=phone",
    "sip:a@192.0.2.1:5061, sip:a@192.0.2.1:5061",
    "sip:a@[2001:DB8::1]:5060;User=IP;TRANSPORT=TLS, "
        + "sip:a@[2001:db8::1]:5060;transport=tls;user=ip",
    "sip:*97@pbx, sip:*97@pbx",
    "sip:a@[::ffff:192.0.2.1], sip:a@[::ffff:192.0.2.1]",
    "sip:a@1.example, sip:a@1.example"
  })
  void sipAddressesAreBroughtIntoOneForm(String text, String form) {
    assertThat(Destination.sip(text).text()).isEqualTo(form);
    assertThat(Destination.sip(form)).isEqualTo(Destination.sip(text));
  }

  @Test
  void longestUserHostAndLabelAreTakenAndOneMoreIsRefused() {
    String user = "u".repeat(64);
    String label = "l".repeat(63);
    assertThat(Destination.sip("sip:" + user + "@" + label + ".example").user()).isEqualTo(user);
    assertRefused("sip:" + user + "u@h");
    assertRefused("sip:u@" + label + "l.example");
    assertRefused("sip:u@" + "l.".repeat(127) + "l");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "442071838750",
        "00442071838750",
        "+442071",
        "+4420718387501234",
        "+0442071838750",
        "+44 2071838750",
        "+44-2071838750",
        "+44(0)2071838750",
        "+44207183875O",
        "+\u0664\u0664\u0662\u0660\u0667\u0661\u0668",
        "++442071838750",
        "+44207183*750",
        "+44207183875;ext=1",
        "+442071838750\n",
        "tel:+442071838750"
      })
  void numbersThatAreNotE164AreRefused(String number) {
    assertThatThrownBy(() -> Destination.pstn(number))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("no E.164 number")
        .hasMessageContaining("+442071838750");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+4420718", "+442071838750", "+123456789012345"})
  void numbersOfSevenToFifteenDigitsAreTaken(String number) {
    assertThat(Destination.pstn(number).text()).isEqualTo("pstn:" + number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "20a",
        "2 01",
        "-201",
        "+201",
        "201#",
        "*97",
        "2.5",
        "12345678901234567",
        "\u0662\u0660\u0661",
        "\uff12\uff10\uff11",
        "201\n",
        "²01"
      })
  void extensionsAreOneToSixteenAsciiDigits(String digits) {
    assertThatThrownBy(() -> Destination.extension(digits))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("1 to 16 digits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "app:",
        "app:?box=1",
        "app:voicemail?",
        "app:voicemail?box",
        "app:voicemail?=1",
        "app:voicemail?box=1&",
        "app:voicemail?box=1&box=2",
        "app:voicemail?box=a b",
        "app:voicemail?box=%20",
        "app:voicemail?box=1?x=2",
        "app:voice mail",
        "app:voicemail;x=1",
        "app:voicemail?box=<x>",
        "group:",
        "group:a b",
        "group:a,b",
        "conference:",
        "ivr:",
        "ivr:a.b",
        "ivr:a b",
        "ivr:\u00e4",
        "extension:",
        "hang-up",
        "Hangup",
        "HANGUP",
        "back ",
        " back",
        "repeat:1",
        "top:",
        "pstn:",
        "exec:rm",
        "201"
      })
  void otherActionsOutsideTheGrammarAreRefused(String text) {
    assertThatThrownBy(() -> Action.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void anApplicationHasNoEndlessParameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < Destination.Application.MOST_PARAMETERS; i++) {
      parameters.put("p" + i, "");
    }
    Destination.Application most = new Destination.Application("a", parameters);
    assertThat(Action.parse(most.text())).isEqualTo(most);
    assertThatThrownBy(() -> most.with("more", "1")).isInstanceOf(InvalidValueException.class);
    assertThat(most.with("p0", "1").parameters()).hasSameSizeAs(parameters);
  }

  @Test
  void endlessTextIsRefusedWithAShortMessage() {
    String endless = "9".repeat(10_000_000);
    for (String kind : new String[] {
      "",
      "extension:",
      "ivr:",
      "conference:",
      "group:",
      "app:",
      "app:a?b=",
      "pstn:+",
      "sip:",
      "sip:a@",
      "sip:a@b:",
      "sip:a@b;"
    }) {
      assertThatThrownBy(() -> Action.parse(kind + endless))
          .isInstanceOf(InvalidValueException.class)
          .satisfies(thrown -> assertThat(thrown.getMessage().length()).isLessThan(400));
    }
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> Destination.sip(text)).isInstanceOf(InvalidValueException.class);
  }
}
