package io.twelvekeys.ivr.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What ports report and hosts read. */
class PortTextsTest {
  @Test
  void rule21OutcomesParseAndPrintInversely() {
    List<RouteOutcome> all = new ArrayList<>(List.of(RouteOutcome.Success.values()));
    all.addAll(List.of(RouteOutcome.Failure.values()));
    assertThat(all)
        .extracting(RouteOutcome::text)
        .containsExactly(
            "connected",
            "returned",
            "busy",
            "no-answer",
            "rejected",
            "unreachable",
            "invalid",
            "failed");
    for (RouteOutcome outcome : all) {
      assertThat(RouteOutcome.parse(outcome.text())).isSameAs(outcome);
    }
    for (String text : new String[] {"", "Busy", "busy ", "never"}) {
      assertThatThrownBy(() -> RouteOutcome.parse(text)).isInstanceOf(InvalidValueException.class);
    }
  }

  @Test
  void rule27CausesHaveTheirTexts() {
    assertThat(EndCause.values())
        .extracting(EndCause::text)
        .contains(
            "connected",
            "caller-hung-up",
            "hung-up",
            "no-input",
            "no-match",
            "transfer-failed",
            "max-duration",
            "max-menus",
            "shut-down",
            "failed");
  }

  @Test
  void aListenerThatThrowsDoesNotKeepTheNextFromHearing() {
    List<CallFact> heard = new ArrayList<>();
    CallListener throwing = (call, at, fact) -> {
      throw new IllegalStateException("first");
    };
    CallListener both = throwing.andThen((call, at, fact) -> heard.add(fact));
    CallFact fact = new CallFact.NoInput(1, 14);
    CallInfo call = new CallInfo("1", "acme", "6000", Optional.empty());
    assertThatThrownBy(() -> both.onFact(call, 0, fact)).hasMessage("first");
    assertThat(heard).containsExactly(fact);
    CallListener.NONE.onFact(call, 0, fact);
  }

  @Test
  void playbacksAndRoutingsAreMadeOfFutures() {
    CompletableFuture<Void> ended = new CompletableFuture<>();
    List<String> done = new ArrayList<>();
    Playback playback = Playback.of(ended, () -> done.add("stop"));
    playback.stop();
    assertThat(playback.ended()).isSameAs(ended);
    assertThat(Playback.failed(new IllegalStateException("no device")).ended())
        .failsWithin(java.time.Duration.ZERO);
    Routing routing = Routing.of(new CompletableFuture<>(), () -> done.add("cancel"));
    routing.cancel();
    assertThat(done).containsExactly("stop", "cancel");
    assertThat(Routing.ended(RouteOutcome.Failure.BUSY).outcome())
        .isCompletedWithValue(RouteOutcome.Failure.BUSY);
  }

  @Test
  void factsReadAsOneLineAndNameTheirRule() {
    assertThat(new CallFact.KeyDropped('5', DropReason.QUEUE_FULL).text())
        .isEqualTo("key 5 dropped: queue full");
    assertThat(new CallFact.KeyDropped('5', DropReason.QUEUE_FULL).rule()).isEqualTo(6);
    assertThat(
            new CallFact.PromptEnded(1, Prompt.audio("a.wav"), CallFact.PromptEnded.How.STOPPED, 5)
                .text())
        .isEqualTo("stopped a.wav");
    assertThat(new CallFact.TransferStarted(1, Destination.extension("201"), 20).text())
        .isEqualTo("route extension:201");
    assertThat(new CallFact.ActionChosen(Navigation.BACK, 7).text()).isEqualTo("chose back");
  }
}
