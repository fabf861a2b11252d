package io.twelvekeys.ivr.testkit.contract;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import io.twelvekeys.ivr.testkit.contract.BrokenAdapters.Broken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of {@link MediaPortContract} finds a line that breaks it. */
class BrokenMediaTest {
  /** A line of the testkit, but for one thing. */
  private static class Altered extends ScriptedLineTest {
    private final BiFunction<Altered, MediaPort, MediaPort> change;
    final List<Playback> begun = new ArrayList<>();
    final List<MediaPort> lines = new ArrayList<>();

    Altered(BiFunction<Altered, MediaPort, MediaPort> change) {
      this.change = change;
    }

    @Override
    protected MediaPort open() {
      MediaPort right = super.open();
      lines.add(right);
      return change.apply(this, right);
    }

    @Override
    protected boolean isHungUp(MediaPort line) {
      return line instanceof Line altered ? super.isHungUp(altered.right) : super.isHungUp(line);
    }

    @Override
    protected java.util.Optional<Boolean> isSounding(MediaPort line) {
      return line instanceof Line altered
          ? super.isSounding(altered.right)
          : super.isSounding(line);
    }
  }

  /** A line that hands on. */
  private static class Line implements MediaPort {
    final Altered test;
    final MediaPort right;

    Line(Altered test, MediaPort right) {
      this.test = test;
      this.right = right;
    }

    @Override
    public Playback play(Prompt prompt) {
      Playback playback = right.play(prompt);
      test.begun.add(playback);
      return playback;
    }

    @Override
    public void hangUp() {
      right.hangUp();
    }
  }

  private static Broken playing(String rule, String how, BiFunction<Line, Prompt, Playback> play) {
    return new Broken(rule, how, new Altered((test, right) -> new Line(test, right) {
      @Override
      public Playback play(Prompt prompt) {
        return play.apply(this, prompt);
      }
    }));
  }

  private static Broken ending(
      String rule, String how, BiFunction<Line, Playback, CompletionStage<?>> ended) {
    return new Broken(rule, how, new Altered((test, right) -> new Line(test, right) {
      @Override
      public Playback play(Prompt prompt) {
        Playback playback = super.play(prompt);
        return Playback.of(ended.apply(this, playback), playback::stop);
      }
    }));
  }

  private static Broken stopping(String rule, String how, BiConsumer<Line, Playback> stop) {
    return new Broken(rule, how, new Altered((test, right) -> new Line(test, right) {
      @Override
      public Playback play(Prompt prompt) {
        Playback playback = super.play(prompt);
        return Playback.of(playback.ended(), () -> stop.accept(this, playback));
      }
    }));
  }

  private static Broken hangingUp(String rule, String how, Consumer<Line> hangUp) {
    return new Broken(rule, how, new Altered((test, right) -> new Line(test, right) {
      @Override
      public void hangUp() {
        hangUp.accept(this);
      }
    }));
  }

  static List<Broken> broken() {
    List<Broken> all = new ArrayList<>(plays());
    all.addAll(stops());
    return all;
  }

  private static List<Broken> plays() {
    return List.of(
        playing("M1", "plays to the end before it returns", (line, prompt) -> {
          Playback playback = line.right.play(prompt);
          line.test.pass(Duration.ofSeconds(10));
          return playback;
        }),
        playing("M1", "returns nothing", (line, prompt) -> null),
        ending("M1", "has no end", (line, playback) -> null),
        ending(
            "M1",
            "has ended as it begins",
            (line, playback) -> CompletableFuture.completedFuture("")),
        ending("M2", "never ends", (line, playback) -> new CompletableFuture<>()),
        ending("M2", "ends too early", (line, playback) -> after(line, 100)),
        ending(
            "M2",
            "fails at its end",
            (line, playback) -> playback.ended().thenRun(() -> {
              throw new IllegalStateException("end of file");
            })),
        ending("M3", "tells its end twice", (line, playback) -> new Twice(playback.ended())),
        playing(
            "M4", "has a new end each time", (line, prompt) -> new Forgetful(line.right, prompt)),
        playing("M5", "throws for a missing prompt", (line, prompt) -> {
          if (prompt.equals(line.test.missing())) {
            throw new IllegalArgumentException("no such file");
          }
          return line.right.play(prompt);
        }),
        playing(
            "M5",
            "takes a missing prompt for heard",
            (line, prompt) -> prompt.equals(line.test.missing())
                ? Playback.of(CompletableFuture.completedFuture(""), () -> {})
                : line.right.play(prompt)),
        playing(
            "M6",
            "ends after the first part",
            (line, prompt) -> line.right.play(prompt.parts().get(0))),
        playing(
            "M7",
            "fails with the first part that does",
            (line, prompt) -> prompt.parts().contains(line.test.missing())
                ? Playback.failed(new IllegalStateException("missing"))
                : line.right.play(prompt)),
        playing(
            "M8",
            "takes a sequence of nothing for heard",
            (line, prompt) -> prompt instanceof Prompt.Sequence
                ? Playback.of(CompletableFuture.completedFuture(""), () -> {})
                : line.right.play(prompt)),
        playing(
            "M9",
            "leaves silences out",
            (line, prompt) -> prompt instanceof Prompt.Silence
                ? Playback.of(CompletableFuture.completedFuture(""), () -> {})
                : line.right.play(prompt)),
        playing("M10", "throws where it should speak", (line, prompt) -> {
          if (prompt instanceof Prompt.Speech) {
            throw new UnsupportedOperationException("no voice");
          }
          return line.right.play(prompt);
        }),
        playing(
            "M10",
            "waits for a voice for ever",
            (line, prompt) -> prompt instanceof Prompt.Speech
                ? Playback.of(new CompletableFuture<>(), () -> {})
                : line.right.play(prompt)),
        playing("M14", "has a lock that is held while it tells", (line, prompt) -> {
          if (!line.test.begun.isEmpty() && line.test.begun.get(0) != null) {
            throw new IllegalStateException("busy");
          }
          Playback playback = line.right.play(prompt);
          line.test.begun.add(playback);
          var unused = playback.ended().thenRun(line.test.begun::clear);
          return playback;
        }),
        playing("M15", "belongs to one thread", (line, prompt) -> {
          if (Thread.currentThread().getName().startsWith("contract-")) {
            throw new IllegalStateException("not the thread of the line");
          }
          return line.right.play(prompt);
        }),
        playing("M18", "is one for all calls", (line, prompt) -> {
          line.test.begun.forEach(Playback::stop);
          Playback playback = line.right.play(prompt);
          line.test.begun.add(playback);
          return playback;
        }));
  }

  private static List<Broken> stops() {
    return List.of(
        stopping("M11", "does not stop", (line, playback) -> {}),
        stopping(
            "M11", "waits for the end", (line, playback) -> line.test.pass(Duration.ofSeconds(9))),
        stopping("M12", "throws when stopped again", new BiConsumer<>() {
          private final List<Playback> stopped = new ArrayList<>();

          @Override
          public void accept(Line line, Playback playback) {
            if (stopped.contains(playback)) {
              throw new IllegalStateException("not playing");
            }
            stopped.add(playback);
            playback.stop();
          }
        }),
        stopping("M12", "throws when it has ended", (line, playback) -> {
          if (playback.ended().toCompletableFuture().isDone()) {
            throw new IllegalStateException("not playing");
          }
          playback.stop();
        }),
        stopping(
            "M13",
            "stops whatever plays",
            (line, playback) -> line.test.begun.forEach(Playback::stop)),
        hangingUp("M16", "does not hang up", line -> {}),
        hangingUp("M16", "waits for the network", line -> {
          line.test.pass(Duration.ofSeconds(1));
          line.right.hangUp();
        }),
        hangingUp("M16", "throws", line -> {
          throw new IllegalStateException("no dialog");
        }),
        hangingUp("M17", "hangs up when the prompt is over", line -> {
          if (line.test.begun.isEmpty()) {
            line.right.hangUp();
          }
        }),
        hangingUp("M18", "hangs up everybody", line -> line.test.lines.forEach(MediaPort::hangUp)));
  }

  private static CompletableFuture<Object> after(Line line, long millis) {
    CompletableFuture<Object> ended = new CompletableFuture<>();
    Object unused =
        line.test.time().wakeAt(line.test.time().now() + millis, () -> ended.complete(""));
    return ended;
  }

  /** Tells everybody twice. */
  private static final class Twice extends CompletableFuture<Object> {
    Twice(CompletionStage<?> ended) {
      var unused = ended.thenRun(() -> complete(""));
    }

    @Override
    public CompletableFuture<Object> whenComplete(
        BiConsumer<? super Object, ? super Throwable> told) {
      var unused = super.whenComplete(told);
      return super.whenComplete(told);
    }
  }

  /** Tells its end to who asked first. */
  private static final class Forgetful implements Playback {
    private final Playback right;
    private boolean asked;

    Forgetful(MediaPort line, Prompt prompt) {
      right = line.play(prompt);
    }

    @Override
    public CompletionStage<?> ended() {
      CompletionStage<?> ended = asked ? new CompletableFuture<>() : right.ended();
      asked = true;
      return ended;
    }

    @Override
    public void stop() {
      right.stop();
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenLineIsFound(Broken broken) {
    BrokenAdapters.mustBeFound(MediaPortContract.class, broken);
  }

  @Test
  void everyRuleIsBroken() {
    BrokenAdapters.mustBreakEveryRule(MediaPortContract.class, broken());
  }
}
