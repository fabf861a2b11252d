package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.CallFact.Ignored;
import io.twelvekeys.ivr.port.CallFact.PromptEnded;
import io.twelvekeys.ivr.port.CallFact.PromptEnded.How;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a line does, its call goes on or ends, and no other notices. */
class PortsThatFailTest {
  private final Desk desk = new Desk();

  /** A line whose prompts are made by this. */
  private static Line playing(java.util.function.Function<Prompt, Playback> play) {
    return new Line() {
      @Override
      public Playback play(Prompt prompt) {
        Playback unused = super.play(prompt);
        return play.apply(prompt);
      }
    };
  }

  static Stream<Line> linesWhosePromptsFail() {
    return Stream.of(
        playing(prompt -> {
          throw new IllegalStateException("no such device");
        }),
        playing(prompt -> null),
        playing(prompt -> Playback.of(null, () -> {})),
        playing(prompt -> Playback.failed(new java.io.IOException("gone"))),
        playing(prompt -> new Playback() {
          @Override
          public CompletionStage<?> ended() {
            throw new UnsupportedOperationException("no end");
          }

          @Override
          public void stop() {
            throw new UnsupportedOperationException("no stop");
          }
        }));
  }

  @ParameterizedTest
  @MethodSource("linesWhosePromptsFail")
  void rule04APromptThatFailsCountsAsEnded(Line line) {
    Call call = desk.dials("6000", line);
    assertThat(call.state().doing()).isEqualTo("listening");
    assertThat(desk.heard.all(PromptEnded.class))
        .extracting(PromptEnded::how)
        .containsExactly(How.FAILED);
    assertThat(call.press('1')).isTrue();
    assertThat(desk.switchboard.last().destination.text()).isEqualTo("extension:201");
    call.hungUp();
    assertThat(Desk.end(call)).contains(EndCause.CALLER_HUNG_UP);
  }

  @ParameterizedTest
  @MethodSource("linesWhosePromptsFail")
  void rule14ASilentCallerWhoHearsNothingIsLetGo(Line line) {
    Call call = desk.dials("6000", line);
    desk.time.pass(30_000);
    assertThat(Desk.end(call)).contains(EndCause.NO_INPUT);
    assertThat(line.hangUps).isEqualTo(1);
    assertThat(desk.engine.running()).isZero();
    assertThat(desk.time.live()).isZero();
  }

  @Test
  void aPlaybackThatCannotSayWhenItEndsIsStoppedSoThatNoTwoPromptsSound() {
    Line line = new Line() {
      @Override
      public Playback play(Prompt prompt) {
        Played playing = (Played) super.play(prompt);
        return Playback.of(null, playing::stop);
      }
    };
    Call call = desk.dials("6000", line);
    assertThat(line.sounding()).isZero();
    call.press('5');
    assertThat(line.heard()).containsExactly("welcome.wav", "welcome.wav");
    assertThat(line.sounding()).isZero();
  }

  @Test
  void aPromptThatEndsInsideTheCallThatPlaysItHasEnded() {
    Line line = playing(prompt -> Playback.of(CompletableFuture.completedFuture(""), () -> {}));
    Call call = desk.dials("6000", line);
    assertThat(call.state().doing()).isEqualTo("listening");
    desk.time.pass(9_999);
    assertThat(Desk.end(call)).isEmpty();
    desk.time.pass(20_001);
    assertThat(Desk.end(call)).contains(EndCause.NO_INPUT);
  }

  @Test
  void aPromptMayEndFromAnotherThread() throws InterruptedException {
    Call call = desk.dials();
    Thread other = new Thread(desk.line.last()::ends);
    other.start();
    other.join();
    assertThat(call.state().doing()).isEqualTo("listening");
  }

  @Test
  void s03APromptThatWasStoppedAndEndsLateChangesNothing() {
    Call call = desk.dials();
    Line.Played greeting = desk.line.last();
    call.press('5');
    assertThat(greeting.stops).isEqualTo(1);
    io.twelvekeys.ivr.machine.CallState before = call.state();
    greeting.ends();
    assertThat(call.state()).isEqualTo(before);
    assertThat(desk.heard.all(Ignored.class)).hasSize(1);
  }

  @Test
  void aPromptThatEndsTwiceEndsOnce() {
    Line line = playing(prompt -> Playback.of(new ManyTimesStage(2), () -> {}));
    Call call = desk.dials("6000", line);
    assertThat(call.state().doing()).isEqualTo("listening");
    assertThat(desk.heard.all(PromptEnded.class)).hasSize(1);
  }

  @Test
  void aPromptThatEndsAfterTheCallLeavesItEnded() {
    Call call = desk.dials();
    call.hungUp();
    int facts = desk.heard.facts.size();
    desk.line.last().ends();
    assertThat(desk.heard.facts).hasSize(facts);
    assertThat(desk.line.hangUps).isZero();
  }

  @Test
  void l03APromptThatNeverEndsIsStoppedByTheLimitOfTheCall() {
    Call call = desk.dials();
    desk.time.pass(600_000);
    assertThat(desk.line.played.get(0).stops).isEqualTo(1);
    assertThat(desk.line.last().prompt.text()).isEqualTo("bye.wav");
    desk.time.pass(60_000); // nor does the goodbye end
    assertThat(desk.line.last().stops).isEqualTo(1);
    assertThat(desk.line.hangUps).isEqualTo(1);
    assertThat(Desk.end(call)).contains(EndCause.MAX_DURATION);
    assertThat(desk.time.live()).isZero();
  }

  @Test
  void aLineThatThrowsAtEveryTurnIsLeftAllTheSame() {
    MediaPort broken = new MediaPort() {
      @Override
      public Playback play(Prompt prompt) {
        return Playback.of(new CompletableFuture<>(), () -> {
          throw new IllegalStateException("cannot stop");
        });
      }

      @Override
      public void hangUp() {
        throw new IllegalStateException("cannot hang up");
      }
    };
    Call call = desk.dials("6001", broken);
    assertThat(desk.engine.drain(java.time.Duration.ZERO)).isDone();
    assertThat(Desk.end(call)).contains(EndCause.SHUT_DOWN);
    assertThat(desk.engine.running()).isZero();
  }

  @Test
  void rule27AnErrorInALineEndsItsCallAsFailedAndNoOther() {
    Line broken = playing(prompt -> {
      throw new NoClassDefFoundError("codec");
    });
    Call other = desk.dials();
    Call call = desk.dials("6000", broken);
    assertThat(Desk.end(call)).contains(EndCause.FAILED);
    assertThat(broken.hangUps).isEqualTo(1);
    assertThat(Desk.end(other)).isEmpty();
    other.press('1');
    assertThat(desk.switchboard.ringing()).isEqualTo(1);
  }

  @Test
  void anErrorWhileStoppingOrHangingUpEndsTheCallOnce() {
    Line broken = new Line() {
      @Override
      public Playback play(Prompt prompt) {
        Playback unused = super.play(prompt);
        return Playback.of(new CompletableFuture<>(), () -> {
          throw new StackOverflowError();
        });
      }

      @Override
      public void hangUp() {
        super.hangUp();
        throw new StackOverflowError();
      }
    };
    Call call = desk.dials("6000", broken);
    call.press('5');
    assertThat(Desk.end(call)).contains(EndCause.FAILED);
    assertThat(desk.heard.ends()).containsExactly(EndCause.FAILED);
    assertThat(broken.hangUps).isEqualTo(1);
    assertThat(desk.engine.running()).isZero();
  }

  @Test
  void anExceptionThatCannotEvenBeShownHarmsNobody() {
    Line broken = playing(prompt -> {
      throw new Unspeakable();
    });
    LaterExecutor later = new LaterExecutor();
    Desk desk = new Desk(builder -> builder.executor(later));
    Call call = desk.dials("6000", broken);
    later.runAll();
    assertThat(call.state().doing()).isEqualTo("listening");
    call.hungUp();
    later.runAll();
    assertThat(Desk.end(call)).contains(EndCause.CALLER_HUNG_UP);
    assertThat(desk.engine.running()).isZero();
  }

  @Test
  void aStageThatCompletesAMillionTimesFillsNoMailbox() {
    LaterExecutor later = new LaterExecutor();
    Desk desk = new Desk(builder -> builder.executor(later));
    Line line = playing(prompt -> Playback.of(new ManyTimesStage(1_000_000), () -> {}));
    Call call = desk.dials("6000", line);
    later.runAll();
    assertThat(call.state().doing()).isEqualTo("listening");
    assertThat(call.trace().orElseThrow().events()).hasSize(1);
  }

  @Test
  void s12APortThatCallsBackIsAnsweredAfterItHasReturned() {
    List<String> order = new java.util.ArrayList<>();
    Call[] own = new Call[1];
    Line line = new Line() {
      @Override
      public Playback play(Prompt prompt) {
        Playback playing = super.play(prompt);
        if (own[0] != null && played.size() == 2) {
          order.add("in");
          own[0].press('1');
          order.add("out");
        }
        return playing;
      }

      @Override
      public void hangUp() {
        order.add("hang up");
      }
    };
    Desk desk = new Desk(builder -> builder.router((info, destination) -> {
      order.add(destination.text());
      return new Switchboard.Routed(destination);
    }));
    own[0] = desk.dials("6000", line);
    own[0].press('5');
    assertThat(order).containsExactly("in", "out", "extension:201");
  }

  /** An exception whose message throws. */
  private static final class Unspeakable extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new UnsupportedOperationException("nor this");
    }
  }

  /** A stage that tells its end again and again, differently. */
  private static final class ManyTimesStage extends CompletableFuture<Void> {
    private final int times;

    ManyTimesStage(int times) {
      this.times = times;
    }

    @Override
    public CompletableFuture<Void> whenComplete(
        java.util.function.BiConsumer<? super Void, ? super Throwable> action) {
      IllegalStateException again = new IllegalStateException("again");
      for (int i = 0; i < times; i++) {
        action.accept(null, i == 0 ? null : again);
      }
      return this;
    }
  }
}
