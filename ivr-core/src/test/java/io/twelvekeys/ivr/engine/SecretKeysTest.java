package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.KeyUsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** Keys are in no log above DEBUG; those that may be secret are nowhere (S16, rule 20). */
class SecretKeysTest {
  private final Desk desk = new Desk();

  /** Everything that a call leaves behind in words. */
  private String words(Call call, List<LogRecorder.Line> log) {
    return LogRecorder.texts(log, Level.TRACE)
        + desk.heard.texts()
        + call.snapshot().text()
        + call.snapshot()
        + call.trace().orElseThrow().text()
        + call.state()
        + call
        + call.info();
  }

  @Test
  void s16AKeyOfASecretMenuIsNowhere() {
    Call[] call = new Call[1];
    List<LogRecorder.Line> log = LogRecorder.during(() -> {
      call[0] = desk.dials("6002", desk.line);
      for (char key : "9#7#95".toCharArray()) {
        call[0].press(key);
      }
    });
    assertThat(desk.heard.all(KeyUsed.class)).extracting(KeyUsed::symbol).containsOnly('?');
    assertThat(LogRecorder.texts(log, Level.DEBUG)).contains("key ?");
    assertThat(words(call[0], log)).doesNotContain("key 9", "key 7", "key 5", "key #");
  }

  @Test
  void s16AKeyTypedDuringATransferIsNowhere() {
    Call[] call = new Call[1];
    List<LogRecorder.Line> log = LogRecorder.during(() -> {
      call[0] = desk.dials();
      call[0].press('1');
      for (char key : "9876C".toCharArray()) {
        call[0].press(key);
      }
      desk.switchboard.last().outcome.completeExceptionally(new IllegalStateException("gone"));
    });
    assertThat(words(call[0], log))
        .contains("key 1")
        .doesNotContain("key 9", "key 8", "key 7", "key 6", "key C", "symbol 67");
  }

  @Test
  void noKeyIsLoggedAboveDebugWhateverGoesWrong() {
    Desk broken = new Desk(builder -> builder
        .router((info, destination) -> {
          throw new IllegalStateException("no trunk");
        })
        .listener((info, at, fact) -> {
          throw new IllegalStateException("no disk");
        }));
    List<LogRecorder.Line> log = LogRecorder.during(() -> {
      Call call = broken.dials("6001", broken.line);
      broken.line.last().ends();
      for (char key : "742".toCharArray()) {
        call.press(key);
      }
      broken.line.last().ended.completeExceptionally(new IllegalStateException("no file"));
      call.hungUp();
      call.press('9');
    });
    assertThat(LogRecorder.texts(log, Level.DEBUG)).contains("key 7", "extension:742");
    assertThat(LogRecorder.texts(log, Level.INFO))
        .contains("the router failed", "the listener failed", "one-moment.wav failed", "ended")
        .doesNotContain("742", "key");
  }

  @Test
  void d03ATraceReplaysToTheSameStates() {
    Call call = desk.dials();
    for (char key : "9A215".toCharArray()) {
      desk.time.pass(400);
      call.press(key);
    }
    desk.line.last().ends();
    desk.time.pass(20_000);
    call.press('7');
    desk.time.pass(100);
    call.press('\n');
    desk.time.pass(5_000);
    assertReplays(call);
    desk.time.pass(900_000);
    assertThat(Desk.end(call)).isPresent();
    assertReplays(call);
  }

  @Test
  void d03ASymbolDuringATransferIsStillNoKeyInTheTrace() {
    // After a no-match rule 10 looks at the time of the key before, which a symbol must not move.
    Call call = desk.dials();
    call.press('9');
    call.press('1');
    desk.time.pass(600);
    call.press('1');
    call.press('9');
    desk.time.pass(100);
    call.press('B');
    assertThat(call.trace().orElseThrow().text()).doesNotContain("symbol 66");
    assertReplays(call);
    desk.switchboard.last().answers(io.twelvekeys.ivr.port.RouteOutcome.Failure.BUSY);
    desk.time.pass(450);
    call.press('2');
    assertReplays(call);
  }

  private static void assertReplays(Call call) {
    Trace trace = Trace.parse(call.trace().orElseThrow().text());
    assertThat(trace).isEqualTo(call.trace().orElseThrow());
    assertThat(replayed(trace)).isEqualTo(call.state().toString());
  }

  /** States of different menus objects are never equal, so their texts are compared. */
  private static String replayed(Trace trace) {
    return trace.replay(Menus.of(Acme.CATALOG), (at, step) -> {}).toString();
  }

  @Test
  void aTraceThatHidesAKeyThatDecidesSaysSo() {
    Call call = desk.dials("6002", desk.line);
    desk.time.pass(1_234);
    call.press('2');
    Trace trace = call.trace().orElseThrow();
    assertThat(trace.text()).contains("1.234 key ?");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(
            () -> trace.replay(Menus.of(Acme.CATALOG), (at, step) -> {})))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("1.234");
  }

  @Test
  void aTraceHasALimit() {
    Call call = desk.dials();
    for (int i = 0; i < TraceRecorder.LONGEST + 10; i++) {
      call.press('A');
    }
    assertThat(call.trace().orElseThrow().events()).hasSize(TraceRecorder.LONGEST);
    assertThat(new Desk(builder -> {}).dials().trace()).isPresent();
  }

  @Test
  void whatIsLoggedOfACallIsOneLineEach() {
    String id = "a\r\n2026-01-01 INFO b: ended connected\u2028\u202e\u001b[31m" + "x".repeat(1_000);
    Desk desk = new Desk(builder -> builder.callIds(() -> id));
    List<LogRecorder.Line> log = LogRecorder.during(() -> {
      Call call = desk.dials();
      call.press('\n');
      call.press('\u2028');
      call.press('\u001b');
      call.press('1');
      call.hungUp();
      Answer unused = desk.engine.answer("acme\nERROR", "6\n000", desk.line);
    });
    assertThat(log)
        .isNotEmpty()
        .allMatch(line -> line.text().chars().allMatch(SecretKeysTest::plain));
    assertThat(log).allMatch(line -> line.text().length() < 1_000);
    assertThat(LogRecorder.texts(log, Level.INFO))
        .contains("a\\u000d\\u000a2026-01-01 INFO b: ended");
    Call second = new Desk(builder -> builder.callIds(() -> id)).dials();
    assertThat(second.toString().chars()).allMatch(SecretKeysTest::plain);
    assertThat(second.info().id()).isEqualTo(id);
    CallFact first = desk.heard.facts.get(0).fact();
    assertThat(first.rule()).isEqualTo(1);
  }

  private static boolean plain(int c) {
    return (c >= ' ' && c < 0x7f) || c == '…';
  }
}
