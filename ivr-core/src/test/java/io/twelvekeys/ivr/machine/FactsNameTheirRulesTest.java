package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Patience;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every decision is told with the number of its rule, in the order in which it was taken. */
class FactsNameTheirRulesTest {
  private static Acme call() {
    return Acme.call(Acme.catalog());
  }

  @Test
  void rule01And02_aCallIsAnsweredAndGreeted() {
    assertThat(call().facts())
        .containsExactly(
            "1 answered by ivr:main", "2 entered ivr:main, visit 1", "2 play main.wav");
  }

  @Test
  void rule04_aPromptThatFailsHasEnded() {
    Acme call = call().at(100).does(new Event.PromptFailed(1));
    assertThat(call.facts()).containsExactly("4 failed main.wav");
    assertThat(call.state().deadline()).isEqualTo(10_100);
    Acme transfer = call().at(1).press("201").does(new Event.PromptFailed(2));
    assertThat(transfer.facts()).startsWith("4 failed moment.wav");
  }

  @Test
  void rule05_aKeyStopsThePromptAndIsUsed() {
    Acme call = call().at(100).press("2");
    assertThat(call.facts()).containsExactly("5 stopped main.wav", "7 key 2");
    assertThat(call.state().deadline()).isEqualTo(2_100);
  }

  @Test
  void rule06_aKeyThatWaitsIsToldAndIsNotDecided() {
    Acme call = call().at(100).press("2").wake().at(3_000).press("1");
    assertThat(call.facts()).containsExactly("6 key 1 waits");
    assertThat(call.commands()).isEmpty();
    assertThat(call.state().typedAhead()).isEqualTo(1);
  }

  @Test
  void rule06_theThirtyThirdKeyThatWaitsIsDropped() {
    Acme call = call().at(100).press("2").wake().at(3_000).press("1".repeat(32));
    assertThat(call.facts()).containsExactly("6 key 1 waits");
    assertThat(call.press("5").facts()).containsExactly("6 key 5 dropped: queue full");
    assertThat(call.state().typedAhead()).isEqualTo(BargeIn.LONGEST_QUEUE);
  }

  @Test
  void rule06_aMenuThatDiscardsTellsEachKey() {
    Acme call = Acme.call(
        Acme.main().bargeIn(BargeIn.DISCARD).build(),
        Acme.queue().build(),
        Acme.pin().build());
    assertThat(call.at(1).press("1").facts()).containsExactly("6 key 1 dropped: prompt playing");
  }

  @Test
  void rule06_keysThatWaitedWhenTheCallEndedAreDroppedBeforeTheEndIsTold() {
    Acme call = call().at(100).press("2").wake().at(3_000).press("12");
    call.does(new Event.HungUp());
    assertThat(call.facts())
        .containsExactly(
            "25 stopped queue.wav",
            "25 key ? dropped: ended",
            "25 key ? dropped: ended",
            "25 ended caller-hung-up");
  }

  @Test
  void rule08_aTimeOutTakesWhatIsComplete() {
    assertThat(call().at(100).press("2").wake().facts()).startsWith("8 chose ivr:queue");
    assertThat(call().at(100).press("20").wake().facts()).startsWith("8 no-match 1");
  }

  @Test
  void rule09_anUnboundHashEndsTheCollection() {
    assertThat(call().at(100).press("2#").facts()).startsWith("9 key #", "9 chose ivr:queue");
    assertThat(call().at(100).press("20#").facts()).startsWith("9 key #", "9 no-match 1");
    assertThat(call().at(100).press("#").facts())
        .startsWith("5 stopped main.wav", "9 key #", "9 no-match 1");
  }

  @Test
  void rule10_theRestOfAWrongNumberIsSwallowed() {
    Acme call = call().at(100).press("5");
    assertThat(call.facts()).endsWith("10 key 5");
    assertThat(call.at(200).press("1").facts()).containsExactly("10 key 1 dropped: mistyped");
    assertThat(call.wake().facts()).startsWith("10 no-match 1");
    assertThat(call.at(1_300).press("1").facts())
        .containsExactly(
            "5 stopped wrong.wav main-short.wav",
            "7 key 1",
            "7 chose extension:201",
            "20 play moment.wav");
    Acme stray = call().at(100).press("5#").at(599).press("1");
    assertThat(stray.facts()).containsExactly("10 key 1 dropped: stray");
    assertThat(stray.state().strayUntil()).isEqualTo(1_099);
  }

  @Test
  void rule11_aLetterIsToldAndChangesNothing() {
    Acme call = call();
    CallState before = call.state();
    assertThat(call.at(5).does(new Event.OtherSymbol('A')).facts())
        .containsExactly("11 key A dropped: no key");
    assertThat(call.state()).isEqualTo(before);
  }

  @Test
  void rule12And14And15_silenceIsCountedAndAskedAgain() {
    Acme call = call().at(1_000).heard();
    assertThat(call.facts()).containsExactly("12 played main.wav");
    assertThat(call.wake().facts())
        .containsExactly("12 no-input 1", "15 play silent.wav main-short.wav");
    assertThat(call.state().noInputs()).isEqualTo(1);
  }

  @Test
  void rule16And24_theLastFailureIsFollowedByItsActionAndAGoodbye() {
    Acme call = call();
    for (int i = 0; i < 3; i++) {
      call.heard().wake();
    }
    assertThat(call.facts()).containsExactly("12 no-input 3", "16 chose hangup", "24 play bye.wav");
    assertThat(call.heard().facts()).containsExactly("24 played bye.wav", "24 ended no-input");
    assertThat(call.commands()).containsExactly("hangup");
  }

  @Test
  void rule18And19_menusAreEnteredAndReturnedTo() {
    Acme call = Acme.call(
        Acme.menu("a")
            .on(Key.ONE, Destination.ivr("b"))
            .on(Key.TWO, Destination.ivr("a"))
            .on(Key.THREE, Navigation.REPEAT)
            .on(Key.FOUR, Navigation.TOP)
            .on(Key.FIVE, Navigation.BACK)
            .build(),
        Acme.menu("b")
            .on(Key.ONE, Destination.ivr("a"))
            .on(Key.FIVE, Navigation.BACK)
            .on(Key.FOUR, Navigation.TOP)
            .build());
    assertThat(call.at(1).press("2").facts()).contains("18 entered ivr:a, visit 2");
    assertThat(call.press("3").facts()).contains("17 entered ivr:a, visit 3");
    assertThat(call.press("4").facts()).contains("18 entered ivr:a, visit 4");
    assertThat(call.press("5").facts()).contains("18 entered ivr:a, visit 5");
    assertThat(call.press("1").facts()).contains("18 entered ivr:b, visit 6");
    assertThat(call.state().wayBack()).extracting(ivr -> ivr.id()).containsExactly("a");
    assertThat(call.press("1").facts()).contains("19 entered ivr:a, visit 7");
    assertThat(call.state().wayBack()).isEmpty();
    assertThat(call.press("15").facts()).contains("18 entered ivr:a, visit 9");
    assertThat(call.press("14").facts()).contains("18 entered ivr:a, visit 11");
    assertThat(call.state().wayBack()).isEmpty();
  }

  @Test
  void rule29_whatPlayedBeginsAnew() {
    Acme call = call();
    Step resumed = Machine.resume(call.state(), 500);
    assertThat(resumed.facts().stream().map(fact -> fact.rule() + " " + fact.text()))
        .containsExactly("29 play main.wav");
    assertThat(resumed.next().liveToken()).isEqualTo(2);
  }

  @Test
  void rule30_aNumberThatWasDialledIsAnExtension() {
    assertThat(call().press("305").facts()).contains("30 chose extension:305");
    assertThat(call().press("201").facts().stream().collect(Collectors.joining()))
        .contains("30 chose extension:201");
  }

  @Test
  void rule12And7_timeOutsAreThoseOfTheMenu() {
    Patience patience =
        new Patience(Duration.ofMillis(7_000), Duration.ofMillis(400), Duration.ofMillis(300), 2);
    Acme call = Acme.call(
        Acme.main().patience(patience).build(), Acme.queue().build(), Acme.pin().build());
    assertThat(call.at(50).heard().state().deadline()).isEqualTo(7_050);
    assertThat(call.at(100).press("2").state().deadline()).isEqualTo(400);
    assertThat(call.at(150).press("0").state().deadline()).isEqualTo(550);
  }
}
