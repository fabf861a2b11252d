package io.twelvekeys.ivr.testkit.traffic;

import static io.twelvekeys.ivr.testkit.Sample.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.Caller;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.traffic.Place.Kind;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TrafficTest {
  private static final Ivr MAIN = menu("main", "6000")
      .on(Key.ONE, Destination.extension("201"))
      .on(Key.TWO, Destination.ivr("other"))
      .on(Key.FOUR, Destination.extension("201"))
      .directDial(DirectDial.of("2xx", "xx"))
      .onNoInput(Destination.ivr("other"))
      .onTransferFailed(Destination.group("desk"))
      .build();
  private static final Ivr OTHER =
      menu("other", "6001").on(Key.NINE, Navigation.BACK).build();
  private static final IvrCatalog CATALOG = IvrCatalog.of(MAIN, OTHER);

  @Test
  void aKeyAndTheMenuBehindItAreCounted() {
    assertThat(touched(call().presses("2").waits(Caller.seconds(3)).presses("9").hangsUp()))
        .isEqualTo(
            Map.of("ivr.main", 2L, "ivr.main.key.2", 1L, "ivr.other", 1L, "ivr.other.key.9", 1L));
  }

  @Test
  void ofTwoKeysThatDoTheSameThePressedOneIsCounted() {
    assertThat(touched(call().presses("4").staysSilentToTheEnd()))
        .isEqualTo(Map.of("ivr.main", 1L, "ivr.main.key.4", 1L));
  }

  @Test
  void aNumberIsCountedForItsPattern() {
    assertThat(touched(call().presses("247").staysSilentToTheEnd()))
        .isEqualTo(Map.of("ivr.main", 1L, "ivr.main.direct-dial.2xx", 1L));
    assertThat(touched(call().presses("24").staysSilentToTheEnd()))
        .isEqualTo(Map.of("ivr.main", 1L, "ivr.main.direct-dial.xx", 1L));
  }

  @Test
  void silenceIsCountedEachTimeAndForTheLastTime() {
    assertThat(touched(call().waits(Caller.seconds(40)).hangsUp()))
        .isEqualTo(Map.of(
            "ivr.main", 1L, "ivr.main.no-input", 3L, "ivr.main.on.no-input", 1L, "ivr.other", 1L));
  }

  @Test
  void wrongKeysAreCountedEachTimeAndForTheLastTime() {
    assertThat(touched(call().types("***", Caller.seconds(5)).staysSilentToTheEnd()))
        .isEqualTo(Map.of("ivr.main", 1L, "ivr.main.no-match", 3L, "ivr.main.on.no-match", 1L));
  }

  @Test
  void failedTransfersAreCountedEachTimeAndForTheLastTime() {
    LineScript busy =
        LineScript.PLAIN.withRoute(Destination.extension("201"), RouteOutcome.Failure.BUSY);
    Caller caller = Caller.of(CATALOG)
        .withLine(busy)
        .dials("6000")
        .types("111", Caller.seconds(5))
        .staysSilentToTheEnd();
    assertThat(touched(caller))
        .isEqualTo(Map.of(
            "ivr.main", 1L,
            "ivr.main.key.1", 3L,
            "ivr.main.transfer-failed", 3L,
            "ivr.main.on.transfer-failed", 1L));
  }

  @Test
  void aPromptThatFailsIsCounted() {
    LineScript broken = LineScript.PLAIN.withFailingPrompt("main.wav");
    Caller caller = Caller.of(CATALOG).withLine(broken).dials("6000").waits(Caller.seconds(1));
    assertThat(touched(caller.presses("4").staysSilentToTheEnd()))
        .isEqualTo(Map.of("ivr.main", 1L, "ivr.main.key.4", 1L, "ivr.main.prompt-failed", 1L));
  }

  @Test
  void whereEveryKeyIsBoundThereIsNoNoMatch() {
    var builder = menu("all", "6002").on(Key.ZERO, Navigation.REPEAT);
    for (Key key : Key.values()) {
      builder = key == Key.ZERO ? builder : builder.on(key, Navigation.REPEAT);
    }
    assertThat(Place.all(builder.build()))
        .extracting(Place::kind)
        .doesNotContain(Kind.NO_MATCH, Kind.LAST_NO_MATCH, Kind.TRANSFER_FAILED)
        .contains(Kind.NO_INPUT, Kind.PROMPT_FAILED, Kind.KEY);
  }

  @Test
  void aTraceOfOtherMenusIsRefused() {
    Traffic.Recorder others = Traffic.recorder(IvrCatalog.of(OTHER));
    assertThatThrownBy(() -> others.add(call().hangsUp().trace().orElseThrow()))
        .hasMessageContaining("other menus");
  }

  @Test
  void secretKeysAreCountedByWhatTheyDo() {
    Ivr secret = menu("pin", "6003")
        .on(Key.ONE, Destination.extension("201"))
        .on(Key.TWO, Destination.extension("202"))
        .secret()
        .build();
    IvrCatalog catalog = IvrCatalog.of(secret);
    Traffic.Recorder recorder = Traffic.recorder(catalog);
    var engine = io.twelvekeys.ivr.engine.IvrEngine.builder(catalog)
        .router((call, to) -> io.twelvekeys.ivr.port.Routing.of(
            java.util.concurrent.CompletableFuture.completedFuture(RouteOutcome.Success.CONNECTED),
            () -> {}))
        .executor(Runnable::run)
        .time(new io.twelvekeys.ivr.testkit.VirtualTime())
        .listener(recorder)
        .build();
    engine
        .answer(
            "acme",
            "6003",
            new io.twelvekeys.ivr.testkit.ScriptedLine(
                new io.twelvekeys.ivr.testkit.VirtualTime(), LineScript.PLAIN))
        .call()
        .press('2');
    assertThat(recorder.traffic().pressed(secret, Key.TWO)).isEqualTo(1);
    assertThat(recorder.traffic().pressed(secret, Key.ONE)).isZero();
  }

  private static Caller call() {
    return Caller.dials(CATALOG, "6000");
  }

  private static Map<String, Long> touched(Caller caller) {
    Traffic.Recorder recorder = Traffic.recorder(CATALOG);
    recorder.add(caller.trace().orElseThrow());
    return recorder.traffic().counts().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .collect(Collectors.toMap(entry -> entry.getKey().text(), Map.Entry::getValue));
  }
}
