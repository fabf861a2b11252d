package io.twelvekeys.ivr.engine;

import static io.twelvekeys.ivr.Destination.extension;
import static io.twelvekeys.ivr.Destination.ivr;
import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.RouteOutcome.Success;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call keeps the menus that it started with (rule 28, S10). */
class PublishTest {
  private final Desk desk = new Desk();

  /** The n-th edition: its greetings and destinations bear its number. */
  private static IvrCatalog edition(int number) {
    Ivr first = Ivr.named("Main")
        .customer("acme")
        .extension("6000")
        .greeting("main-" + number + ".wav")
        .on(Key.ONE, ivr("other"))
        .build();
    Ivr other = Ivr.named("Other")
        .customer("acme")
        .extension("6001")
        .greeting("other-" + number + ".wav")
        .on(Key.ONE, extension("200" + number))
        .build();
    return IvrCatalog.of(first, other);
  }

  @Test
  void rule28ACallThatIsInsideSeesTheOldMenus() {
    Call old = desk.dials();
    desk.engine.publish(edition(2));
    old.press('2');
    assertThat(desk.line.heard()).containsExactly("welcome.wav", "support.wav");
    assertThat(old.state().catalog()).isSameAs(Acme.CATALOG);
    Line line = new Line();
    Call late = desk.dials("6000", line);
    late.press('1');
    late.press('1');
    assertThat(line.heard()).containsExactly("main-2.wav", "other-2.wav");
    assertThat(desk.switchboard.last().destination.text()).isEqualTo("extension:2002");
    assertThat(desk.engine.catalog()).isEqualTo(edition(2));
  }

  @Test
  void rule28AReturnedCallerIsStillInTheOldMenu() {
    Call old = desk.dials();
    old.press('1');
    desk.engine.publish(edition(2));
    desk.switchboard.last().answers(Success.RETURNED);
    assertThat(desk.line.last().prompt.text()).isEqualTo("welcome.wav");
  }

  @Test
  void aMenuThatIsGoneAnswersNobodyAndKeepsWhoIsInside() {
    Call inside = desk.dials("6002", desk.line);
    desk.engine.publish(edition(1));
    assertThat(desk.engine.answer("acme", "6002", new Line())).isInstanceOf(Answer.NoSuchIvr.class);
    inside.press('8');
    assertThat(desk.switchboard.last().destination.text()).isEqualTo("extension:208");
  }

  @Test
  @Timeout(30)
  void s10EveryCallIsOfOneEditionWhileOthersArePublished() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Line> lines = new ArrayList<>();
      CountDownLatch go = new CountDownLatch(1);
      Future<?> publisher = two.submit(() -> {
        await(go);
        for (int i = 0; i < 300; i++) {
          desk.engine.publish(edition(i % 10));
        }
      });
      Future<?> caller = two.submit(() -> {
        await(go);
        for (int i = 0; i < 2_000; i++) {
          Line line = new Line();
          lines.add(line);
          Call call = desk.dials("6000", line);
          call.press('1');
          call.press('1');
          call.hungUp();
        }
      });
      go.countDown();
      publisher.get(20, TimeUnit.SECONDS);
      caller.get(20, TimeUnit.SECONDS);
      for (int i = 0; i < lines.size(); i++) {
        List<String> heard = lines.get(i).heard();
        String number = desk.switchboard.routed.size() == lines.size()
            ? desk.switchboard.routed.get(i).destination.text().substring("extension:200".length())
            : "";
        if (!heard.get(0).equals("welcome.wav")) {
          assertThat(heard).containsExactly("main-" + number + ".wav", "other-" + number + ".wav");
        }
      }
      assertThat(desk.engine.running()).isZero();
    } finally {
      two.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
