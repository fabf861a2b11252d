package io.twelvekeys.examples.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AriMessageTest {
  private static final String ARRIVAL = """
      {"type":"StasisStart","timestamp":"2026-11-28T10:28:41.389+0000","args":["dialled","b"],
       "channel":{"id":"1795861721.0","name":"PJSIP/anonymous-00000000","state":"Ring",
       "protocol_id":"1-7536@127.0.0.1","caller":{"name":"","number":"200"},
       "dialplan":{"context":"callers","exten":"6000","priority":1,"app_name":"Stasis"}}}""";

  @Test
  void anArrivalTellsTheChannelAndWhatWasDialled() throws Exception {
    AriMessage event = AriMessage.parse(ARRIVAL);
    assertThat(event.type()).isEqualTo("StasisStart");
    assertThat(event.channel("channel"))
        .isEqualTo(new AriMessage.Channel("1795861721.0", "1-7536@127.0.0.1", "200", "6000"));
    assertThat(event.texts("args")).containsExactly("dialled", "b");
    assertThat(event.number("channel.dialplan.priority")).isEqualTo(1);
  }

  @Test
  void whatIsNotThereIsEmpty() throws Exception {
    AriMessage event = AriMessage.parse("{\"type\":\"Other\",\"channel\":null,\"cause\":\"x\"}");
    assertThat(event.text("channel.id")).isEmpty();
    assertThat(event.number("cause")).isZero();
    assertThat(event.texts("args")).isEmpty();
    assertThat(AriMessage.parse("").type()).isEmpty();
  }

  @Test
  void aListIsReadByItsIndexes() throws Exception {
    AriMessage bridges = AriMessage.parse(
        "[{\"id\":\"a\",\"channels\":[\"1\",\"2\"]},{\"id\":\"b\",\"channels\":[]}]");
    assertThat(bridges.text("1.id")).isEqualTo("b");
    assertThat(bridges.texts("0.channels")).containsExactly("1", "2");
    assertThat(bridges.texts("1.channels")).isEmpty();
  }

  @Test
  void brokenJsonIsAnIoException() {
    assertThatThrownBy(() -> AriMessage.parse("{\"type\":")).isInstanceOf(IOException.class);
  }

  @Test
  void aRequestIsJsonWhateverItsValuesAre() throws Exception {
    String text = AriMessage.request(
        "7", "POST", "channels/1/play/2", "{\"a\":1}", "media", "sound:/a \"b\"\n& c");
    AriMessage request = AriMessage.parse(text);
    assertThat(request.type()).isEqualTo("RESTRequest");
    assertThat(request.text("request_id")).isEqualTo("7");
    assertThat(request.text("method")).isEqualTo("POST");
    assertThat(request.text("uri")).isEqualTo("channels/1/play/2");
    assertThat(request.text("query_strings.0.name")).isEqualTo("media");
    assertThat(request.text("query_strings.0.value")).isEqualTo("sound:/a \"b\"\n& c");
    assertThat(request.text("message_body")).isEqualTo("{\"a\":1}");
  }
}
