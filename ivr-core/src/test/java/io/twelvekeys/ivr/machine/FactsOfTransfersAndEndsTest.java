package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is told of transfers, goodbyes, hang-ups and limits, with the numbers of the rules. */
class FactsOfTransfersAndEndsTest {
  private static Acme call() {
    return Acme.call(Acme.catalog());
  }

  /** The third no-match is final. */
  private static Acme saysGoodbye() {
    return call().press("5#").at(600).press("5#").at(1_200).press("5#");
  }

  @Test
  void rule20To22_aTransferIsToldFromItsPromptToItsOutcome() {
    Acme call = call().at(100).press("201");
    assertThat(call.facts())
        .containsExactly("7 key 1", "30 chose extension:201", "20 play moment.wav");
    assertThat(call.heard().facts())
        .containsExactly("20 played moment.wav", "20 route extension:201");
    assertThat(call.state().routing()).contains(Destination.extension("201"));
    call.at(900).does(new Event.Routed(3, RouteOutcome.Failure.BUSY));
    assertThat(call.facts()).containsExactly("21 routed busy", "22 play sorry.wav main-short.wav");
    assertThat(call.state().failedTransfers()).isEqualTo(1);
  }

  @Test
  void rule21_returnedIsANewVisitAndConnectedIsTheEnd() {
    Acme call = call().at(100).press("201").heard();
    call.does(new Event.Routed(3, RouteOutcome.Success.RETURNED));
    assertThat(call.facts()).startsWith("21 routed returned", "21 entered ivr:main, visit 2");
    call.press("201").heard();
    call.does(new Event.Routed(call.state().liveToken(), RouteOutcome.Success.CONNECTED));
    assertThat(call.facts()).containsExactly("21 routed connected", "21 ended connected");
    assertThat(call.commands()).isEmpty();
  }

  @Test
  void rule22_theThirdFailedTransferIsFinalAndWhatItBeginsIsTheLast() {
    Acme call = Acme.call(Acme.menu("a")
        .on(Key.ONE, Destination.group("g"))
        .onTransferFailed(Destination.group("h"))
        .build());
    for (int i = 0; i < 3; i++) {
      call.press("1").does(new Event.Routed(call.state().liveToken(), RouteOutcome.Failure.FAILED));
    }
    assertThat(call.facts())
        .containsExactly("21 routed failed", "22 chose group:h", "20 route group:h");
    call.does(new Event.Routed(call.state().liveToken(), RouteOutcome.Failure.INVALID));
    assertThat(call.facts()).containsExactly("21 routed invalid", "24 ended transfer-failed");
  }

  @Test
  void rule23_aRouterThatDoesNotAnswerIsCancelledAndItsLaterAnswerIgnored() {
    Acme call = call().at(100).press("201").heard().wake();
    assertThat(call.now).isEqualTo(60_100);
    assertThat(call.facts())
        .containsExactly("23 cancel", "23 routed no-answer", "22 play sorry.wav main-short.wav");
    call.does(new Event.Routed(3, RouteOutcome.Success.CONNECTED));
    assertThat(call.facts()).containsExactly("23 ignored a late answer");
  }

  @Test
  void rule24_aGoodbyeThatDoesNotEndIsStopped() {
    Acme call = saysGoodbye().press("1");
    assertThat(call.facts()).containsExactly("24 key ? dropped: saying goodbye");
    assertThat(call.wake().now).isEqualTo(61_200);
    assertThat(call.facts()).containsExactly("24 stopped bye.wav", "24 ended no-match");
  }

  @Test
  void rule25_aHangUpReleasesWhatIsGoingOn() {
    assertThat(call().does(new Event.HungUp()).facts())
        .containsExactly("25 stopped main.wav", "25 ended caller-hung-up");
    assertThat(call().press("201").does(new Event.HungUp()).facts())
        .containsExactly("25 stopped moment.wav", "25 ended caller-hung-up");
    assertThat(call().press("201").heard().does(new Event.HungUp()).facts())
        .containsExactly("25 cancel", "25 ended caller-hung-up");
    assertThat(saysGoodbye().does(new Event.HungUp()).facts())
        .containsExactly("25 stopped bye.wav", "25 ended caller-hung-up");
  }

  @Test
  void rule25_nothingIsToldAfterTheEnd() {
    Acme call = call().does(new Event.HungUp());
    CallState end = call.state();
    for (Event event : Arrays.asList(
        new Event.Pressed(Key.ONE),
        new Event.OtherSymbol('A'),
        new Event.HungUp(),
        new Event.TimeUp(),
        new Event.PromptPlayed(1),
        new Event.ShutDown(),
        new Event.Broken(),
        new Event.Routed(1, RouteOutcome.Success.CONNECTED))) {
      call.at(5).does(event);
      assertThat(call.step.facts()).isEmpty();
      assertThat(call.step.commands()).isEmpty();
      assertThat(call.state()).isEqualTo(end);
    }
  }

  @Test
  void rule26_aLimitStopsThePrompt() {
    Acme call = call().wake();
    assertThat(call.now).isEqualTo(600_000);
    assertThat(call.facts())
        .containsExactly("26 stopped main.wav", "26 limit max-duration", "24 play bye.wav");
    IvrCatalog one = IvrCatalog.builder()
        .limits(CallLimits.DEFAULT.withMaxMenus(1))
        .add(Acme.menu("a").on(Key.ONE, Navigation.REPEAT).build())
        .build();
    assertThat(Acme.call(one).press("1").facts())
        .endsWith("7 chose repeat", "26 limit max-menus", "24 ended max-menus");
  }

  @Test
  void rule27_theEngineEndsACall() {
    assertThat(call().does(new Event.ShutDown()).facts()).endsWith("24 ended shut-down");
    assertThat(call().does(new Event.Broken()).facts()).endsWith("24 ended failed");
    assertThat(call().does(new Event.Broken()).commands())
        .containsExactly("stop main.wav", "hangup");
  }
}
