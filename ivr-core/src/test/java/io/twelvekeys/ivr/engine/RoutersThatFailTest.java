package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallFact.Ignored;
import io.twelvekeys.ivr.port.CallFact.TransferEnded;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.RouteOutcome.Failure;
import io.twelvekeys.ivr.port.RouteOutcome.Success;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.port.Routing;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a router does, a caller is connected, goes on, or hangs up, and no ghost call stays. */
class RoutersThatFailTest {
  private static Desk deskWith(Router router) {
    return new Desk(builder -> builder.router(router));
  }

  static Stream<Router> routersThatFail() {
    return Stream.of(
        (call, destination) -> {
          throw new IllegalStateException("no trunk");
        },
        (call, destination) -> null,
        (call, destination) -> Routing.of(null, () -> {}),
        (call, destination) -> Routing.of(CompletableFuture.completedFuture(null), () -> {}),
        (call, destination) ->
            Routing.of(CompletableFuture.failedFuture(new java.io.IOException("gone")), () -> {}),
        (call, destination) -> new Routing() {
          @Override
          public CompletionStage<RouteOutcome> outcome() {
            throw new UnsupportedOperationException("no outcome");
          }

          @Override
          public void cancel() {
            throw new UnsupportedOperationException("no cancel");
          }
        });
  }

  @ParameterizedTest
  @MethodSource("routersThatFail")
  void rule22AFailureOfTheRouterIsAFailedTransfer(Router router) {
    Desk desk = deskWith(router);
    Call call = desk.dials();
    call.press('1');
    assertThat(desk.heard.all(TransferEnded.class))
        .extracting(TransferEnded::outcome)
        .containsExactly(Failure.FAILED);
    assertThat(desk.line.heard()).containsExactly("welcome.wav", "sorry.wav welcome.wav");
    call.press('1');
    call.press('1');
    assertThat(desk.line.last().prompt.text()).isEqualTo("bye.wav");
    desk.line.last().ends();
    assertThat(Desk.end(call)).contains(EndCause.TRANSFER_FAILED);
    assertThat(desk.time.live()).isZero();
  }

  @Test
  void s06ARoutingThatCannotSayHowItWentIsCancelled() {
    Switchboard switchboard = new Switchboard() {
      @Override
      public Routing route(CallInfo call, Destination destination) {
        Routed begun = (Routed) super.route(call, destination);
        return Routing.of(null, begun::cancel);
      }
    };
    Desk desk = deskWith(switchboard);
    Call call = desk.dials();
    call.press('1');
    assertThat(call.state().doing()).isEqualTo("prompting");
    assertThat(switchboard.ringing()).isZero();
  }

  @Test
  void aRouterThatAnswersInsideTheCallHasAnswered() {
    Desk desk = deskWith((call, destination) -> Routing.ended(Success.CONNECTED));
    Call call = desk.dials();
    call.press('1');
    assertThat(Desk.end(call)).contains(EndCause.CONNECTED);
    assertThat(desk.line.hangUps).isZero();
    assertThat(desk.engine.running()).isZero();
  }

  @Test
  void rule21AFirstOutcomeCounts() {
    Desk desk = deskWith((call, destination) -> {
      CompletableFuture<RouteOutcome> twice = new CompletableFuture<>() {
        @Override
        public CompletableFuture<RouteOutcome> whenComplete(
            java.util.function.BiConsumer<? super RouteOutcome, ? super Throwable> action) {
          action.accept(Failure.BUSY, null);
          action.accept(Success.CONNECTED, null);
          return this;
        }
      };
      return Routing.of(twice, () -> {});
    });
    Call call = desk.dials();
    call.press('1');
    assertThat(Desk.end(call)).isEmpty();
    assertThat(desk.heard.all(TransferEnded.class)).hasSize(1);
  }

  @Test
  void rule23ARouterThatNeverAnswersIsToldToCancelAndItsLateAnswerIsRecorded() {
    Desk desk = new Desk();
    Call call = desk.dials();
    call.press('1');
    desk.time.pass(59_999);
    assertThat(desk.switchboard.last().cancels).isZero();
    desk.time.pass(1);
    assertThat(desk.switchboard.last().cancels).isEqualTo(1);
    assertThat(call.state().doing()).isEqualTo("prompting");
    desk.switchboard.last().answers(Success.CONNECTED);
    assertThat(Desk.end(call)).isEmpty();
    assertThat(desk.heard.all(Ignored.class)).hasSize(1);
  }

  @Test
  void rule25ARouterThatAnswersAfterTheHangUpWasCancelledAndChangesNothing() {
    Desk desk = new Desk();
    Call call = desk.dials();
    call.press('1');
    call.hungUp();
    assertThat(desk.switchboard.ringing()).isZero();
    desk.switchboard.last().answers(Success.CONNECTED);
    assertThat(desk.heard.ends()).containsExactly(EndCause.CALLER_HUNG_UP);
    assertThat(Desk.end(call)).contains(EndCause.CALLER_HUNG_UP);
  }

  @Test
  void rule25AHangUpWhileTheRouterIsStillBeingToldCancelsWhatItBegan() {
    Call[] own = new Call[1];
    Switchboard switchboard = new Switchboard() {
      @Override
      public Routing route(CallInfo call, Destination destination) {
        own[0].hungUp(); // the caller leaves before the routing is there
        return super.route(call, destination);
      }
    };
    Desk desk = deskWith(switchboard);
    own[0] = desk.dials();
    own[0].press('1');
    assertThat(Desk.end(own[0])).contains(EndCause.CALLER_HUNG_UP);
    assertThat(switchboard.ringing()).isZero();
  }

  @Test
  void rule13AHangUpAndASuccessAtOneInstantEndTheCallOnce() {
    LaterExecutor later = new LaterExecutor();
    Desk desk = new Desk(builder -> builder.executor(later));
    Call call = desk.dials();
    later.runAll();
    call.press('1');
    later.runAll();
    call.hungUp();
    call.hungUp();
    desk.switchboard.last().answers(Success.CONNECTED);
    call.hungUp();
    later.runAll();
    assertThat(desk.heard.ends()).containsExactly(EndCause.CALLER_HUNG_UP);
    assertThat(desk.switchboard.last().cancels).isEqualTo(1);
    assertThat(desk.line.hangUps).isZero();
  }

  @Test
  void rule27AnErrorInARouterEndsItsCallAsFailedAndNoOther() {
    Desk desk = deskWith((call, destination) -> {
      throw new StackOverflowError();
    });
    Call other = desk.dials();
    Line line = new Line();
    Call call = desk.dials("6000", line);
    call.press('1');
    assertThat(Desk.end(call)).contains(EndCause.FAILED);
    assertThat(line.hangUps).isEqualTo(1);
    assertThat(Desk.end(other)).isEmpty();
  }

  @Test
  void anErrorInAnOutcomeIsAFailedTransferOfThatCall() {
    Desk desk = deskWith(
        (call, destination) -> Routing.of(CompletableFuture.failedFuture(new Error()), () -> {}));
    Call call = desk.dials();
    call.press('1');
    assertThat(call.state().doing()).isEqualTo("prompting");
    assertThat(call.state().failedTransfers()).isEqualTo(1);
  }

  @Test
  void aPolicyThatSaysNoIsARejectionAndNobodyIsRouted() {
    Desk desk = new Desk(builder -> builder.outboundPolicy((call, destination) -> {
      assertThat(destination.text()).isEqualTo("pstn:+442071838750");
      return false;
    }));
    Call call = desk.dials();
    call.press('3');
    assertThat(desk.switchboard.routed).isEmpty();
    assertThat(desk.heard.all(TransferEnded.class))
        .extracting(TransferEnded::outcome)
        .containsExactly(Failure.REJECTED);
    call.press('1'); // inside the PBX no policy is asked
    assertThat(desk.switchboard.routed).hasSize(1);
  }

  @Test
  void aPolicyThatThrowsSaysNo() {
    Desk desk = new Desk(builder -> builder.outboundPolicy((call, destination) -> {
      throw new IllegalStateException("no table");
    }));
    Call call = desk.dials();
    call.press('3');
    assertThat(desk.switchboard.routed).isEmpty();
    assertThat(call.state().failedTransfers()).isEqualTo(1);
  }

  @Test
  void aPolicyWithAnErrorEndsTheCallAndRoutesNobody() {
    Desk desk = new Desk(builder -> builder.outboundPolicy((call, destination) -> {
      throw new NoClassDefFoundError();
    }));
    Call call = desk.dials();
    call.press('3');
    assertThat(desk.switchboard.routed).isEmpty();
    assertThat(Desk.end(call)).contains(EndCause.FAILED);
  }

  @Test
  void s08WhatIsRoutedIsTheVeryObjectThatTheMenuDeclares() {
    Desk desk = new Desk();
    desk.dials().press('3');
    assertThat(desk.switchboard.last().destination)
        .isSameAs(Acme.MAIN.keys().get(io.twelvekeys.ivr.Key.THREE));
  }
}
