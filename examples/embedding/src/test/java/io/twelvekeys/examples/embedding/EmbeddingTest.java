package io.twelvekeys.examples.embedding;

import static io.twelvekeys.ivr.Destination.group;
import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.engine.IvrEngine;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Routing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The sample's host and the engine find to each other, with the engine's own threads and time. */
class EmbeddingTest {
  private final CompletableFuture<Destination> transferred = new CompletableFuture<>();
  private final FrontDesk desk = new FrontDesk((call, destination) -> {
    transferred.complete(destination);
    return Routing.ended(RouteOutcome.Success.CONNECTED);
  });

  @Test
  void thisIsTestedOnTheModulePath() {
    assertThat(FrontDesk.class.getModule().getName()).isEqualTo("io.twelvekeys.examples.embedding");
    assertThat(IvrEngine.class.getModule().getName()).isEqualTo("io.twelvekeys.ivr.core");
  }

  @Test
  void aCallerIsTransferredByTwoKeys() throws InterruptedException {
    Line line = new Line("6000");
    desk.answer(line);
    assertThat(line.heard()).isEqualTo("[welcome.wav]");
    line.key.accept('2');
    assertThat(line.heard()).isEqualTo("silence");
    assertThat(line.heard()).isEqualTo("[support.wav]");
    line.key.accept('1');
    assertThat(transferred).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(group("support"));
  }

  @Test
  void aCallerWhoHangsUpHearsNoMore() throws InterruptedException {
    Line line = new Line("6000");
    desk.answer(line);
    assertThat(line.heard()).isEqualTo("[welcome.wav]");
    line.bye.run();
    assertThat(line.heard()).isEqualTo("silence");
    line.key.accept('1');
    assertThat(transferred).isNotDone();
  }

  @Test
  void anExtensionWithoutAMenuIsHungUpOn() throws InterruptedException {
    Line line = new Line("6999");
    desk.answer(line);
    assertThat(line.heard()).isEqualTo("hangs up");
  }

  /** A line on which prompts last until they are stopped. */
  private static final class Line implements Session {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final String dialled;
    private Consumer<Character> key = symbol -> {};
    private Runnable bye = () -> {};

    Line(String dialled) {
      this.dialled = dialled;
    }

    String heard() throws InterruptedException {
      return String.valueOf(told.poll(30, TimeUnit.SECONDS));
    }

    @Override
    public String dialled() {
      return dialled;
    }

    @Override
    public CompletionStage<?> play(List<String> files) {
      told.add(files.toString());
      return new CompletableFuture<Void>();
    }

    @Override
    public void silence() {
      told.add("silence");
    }

    @Override
    public void hangUp() {
      told.add("hangs up");
    }

    @Override
    public void onKey(Consumer<Character> listener) {
      key = listener;
    }

    @Override
    public void onBye(Runnable listener) {
      bye = listener;
    }
  }
}
