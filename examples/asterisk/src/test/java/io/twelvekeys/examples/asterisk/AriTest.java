package io.twelvekeys.examples.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the connection does with replies, refusals, nonsense and its own end. */
class AriTest implements Ari.Listener {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private ScriptedAsterisk asterisk;
  private Ari ari;

  @BeforeEach
  void connect() throws Exception {
    asterisk = new ScriptedAsterisk();
    ari = new Ari(asterisk.settings(), this);
    ari.open();
    asterisk.replies(asterisk.isConnectedTo(), 200, "OK");
    assertThat(next()).isEqualTo("connected");
  }

  @AfterEach
  void close() throws Exception {
    ari.close();
    asterisk.close();
  }

  @Override
  public void connected() {
    heard.add("connected");
  }

  @Override
  public void lost() {
    heard.add("lost");
  }

  @Override
  public void happened(AriMessage event) {
    heard.add(event.type());
    if (event.type().equals("Trouble")) {
      throw new IllegalStateException("whoever hears of it is in trouble");
    }
  }

  @Test
  void aNewConnectionAsksForTheEventsThatMatter() throws Exception {
    asterisk.hangsUp();
    AriMessage filter = asterisk.isConnectedTo();
    assertThat(filter.text("method")).isEqualTo("PUT");
    assertThat(filter.text("uri")).isEqualTo("applications/menus/eventFilter");
    assertThat(filter.text("message_body")).contains("StasisStart", "RESTResponse");
  }

  @Test
  void eachRequestHasItsOwnReplyInWhateverOrder() throws Exception {
    var first = ari.request("POST", "channels/1/play/a", "media", "sound:\"x\"");
    var second = ari.request("DELETE", "channels/1");
    AriMessage play = asterisk.isAsked();
    AriMessage end = asterisk.isAsked();
    assertThat(play.text("query_strings.0.value")).isEqualTo("sound:\"x\"");
    asterisk.replies(end, 204, "No Content");
    asterisk.replies(end, 500, "That again");
    asterisk.says("{\"type\":\"RESTResponse\",\"request_id\":\"never asked\",\"status_code\":200}");
    asterisk.replies(play, 201, "Created");
    assertThat(reply(second).text()).isEqualTo("204 No Content");
    assertThat(reply(first).text()).isEqualTo("201 Created");
  }

  @Test
  void aRefusalIsAReplyThatSaysWhy() throws Exception {
    var request = ari.request("POST", "channels/gone/answer");
    asterisk.replies(asterisk.isAsked(), 404, "Channel not found");
    AriReply refusal = reply(request);
    assertThat(refusal.isGood()).isFalse();
    assertThat(refusal.isGone()).isTrue();
    assertThat(refusal.isLost()).isFalse();
    assertThat(refusal.text()).isEqualTo("404 Channel not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":",
        "nonsense",
        "{\"type\":\"RESTResponse\"}",
        "{\"type\":\"RESTResponse\",\"request_id\":[],\"status_code\":\"many\"}",
        "{\"type\":\"Trouble\"}"
      })
  void nonsenseIsLeftOutAndTheNextEventIsHeard(String nonsense) throws Exception {
    asterisk.says(nonsense);
    asterisk.says("{\"type\":\"StasisStart\"}");
    String first = next();
    assertThat(first.equals("Trouble") ? next() : first).isEqualTo("StasisStart");
  }

  @Test
  void anEventInManyPartsIsOne() throws Exception {
    asterisk.says("{\"type\":\"StasisEnd\",\"channel\":{\"id\":\"" + "7".repeat(5000) + "\"}}", 9);
    asterisk.says("{\"type\":\"StasisStart\"}");
    assertThat(next()).isEqualTo("StasisEnd");
    assertThat(next()).isEqualTo("StasisStart");
  }

  @Test
  void aMessageWithoutEndCostsTheConnection() throws Exception {
    asterisk.says("{\"type\":\"" + "x".repeat(2_000_000) + "\"}", 100);
    assertThat(next()).isEqualTo("lost");
    asterisk.isConnectedTo();
    assertThat(next()).isEqualTo("connected");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoWaitsForAReplyIsToldThatTheConnectionIsLost(boolean politely) throws Exception {
    var request = ari.request("POST", "channels/1/answer");
    asterisk.isAsked();
    if (politely) {
      asterisk.hangsUp();
    } else {
      asterisk.breaksOff();
    }
    assertThat(reply(request)).isEqualTo(AriReply.LOST);
    assertThat(next()).isEqualTo("lost");
    asterisk.isConnectedTo();
    assertThat(next()).isEqualTo("connected");
    var after = ari.request("GET", "channels");
    asterisk.replies(asterisk.isAsked(), 200, "OK");
    assertThat(reply(after).isGood()).isTrue();
  }

  @Test
  void withoutAConnectionEveryRequestIsLostAtOnce() throws Exception {
    asterisk.close();
    assertThat(next()).isEqualTo("lost");
    assertThat(reply(ari.request("GET", "channels"))).isEqualTo(AriReply.LOST);
  }

  @Test
  void whoClosesIsNotToldThatTheConnectionIsLost() throws Exception {
    var request = ari.request("GET", "channels");
    asterisk.isAsked();
    ari.close();
    assertThat(reply(request)).isEqualTo(AriReply.LOST);
    assertThat(heard).isEmpty();
  }

  private String next() throws InterruptedException {
    return ScriptedAsterisk.next(heard, "an event");
  }

  private static AriReply reply(CompletionStage<AriReply> request) throws Exception {
    return request.toCompletableFuture().get(1, TimeUnit.MINUTES);
  }
}
