package io.twelvekeys.ivr;

import static io.twelvekeys.ivr.Menus.simple;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Equal menus have one fingerprint, everywhere; other menus have another. */
class FingerprintTest {
  @Test
  void itIsTheSameOnEveryJavaVersionAndMachine() {
    assertThat(IvrCatalog.of(simple("main", "6000").build()).fingerprint())
        .isEqualTo("abb4bbcfd60bb532f9f82a70cbc68c7a785b55f12366fdabc51de07037c79a71");
  }

  @Test
  void itDoesNotDependOnTheOrder() {
    Ivr one = simple("a", "1").build();
    Ivr two = simple("b", "2").build();
    assertThat(IvrCatalog.of(one, two).fingerprint())
        .isEqualTo(IvrCatalog.of(two, one).fingerprint());
  }

  @Test
  void whateverACallMayNoticeChangesIt() {
    List<IvrBuilder> others = new ArrayList<>();
    others.add(base());
    others.add(base().id("other"));
    others.add(Ivr.named("x")
        .customer("acme")
        .extension("6000")
        .greeting("main.wav")
        .id("main")
        .on(Key.ONE, Destination.extension("201")));
    others.add(Ivr.named("main")
        .customer("x")
        .extension("6000")
        .greeting("main.wav")
        .id("main")
        .on(Key.ONE, Destination.extension("201")));
    others.add(simple("main", "6001"));
    others.add(base().servers("a"));
    others.add(base().servers("a", "b"));
    others.add(base().on(Key.TWO, Navigation.TOP));
    others.add(base().on(Key.TWO, Navigation.BACK));
    others.add(base().on(Key.THREE, Navigation.BACK));
    others.add(base().shortGreeting("a.wav"));
    others.add(base().noInputPrompts(Prompt.audio("a.wav")));
    others.add(base().noMatchPrompts(Prompt.audio("a.wav")));
    others.add(base().noMatchPrompts(Prompt.audio("a.wav"), Prompt.audio("b.wav")));
    others.add(base()
        .noMatchPrompts(Prompt.sequence(List.of(Prompt.audio("a.wav"), Prompt.audio("b.wav")))));
    others.add(base().transferPrompt(Prompt.audio("a.wav")));
    others.add(base().transferFailedPrompt(Prompt.audio("a.wav")));
    others.add(base().goodbyePrompt(Prompt.audio("a.wav")));
    others.add(base().goodbyePrompt(new Prompt.Speech("bye", "en")));
    others.add(base().goodbyePrompt(new Prompt.Speech("bye", "de")));
    others.add(base().goodbyePrompt(new Prompt.Silence(Duration.ofMillis(10))));
    others.add(base().bargeIn(BargeIn.DISCARD));
    others.add(base().bargeIn(BargeIn.QUEUE));
    others.add(base().patience(Patience.DEFAULT.withAttempts(2)));
    others.add(base().patience(Patience.DEFAULT.withFirstKey(Duration.ofMillis(1))));
    others.add(base().patience(Patience.DEFAULT.withInterKey(Duration.ofMillis(1))));
    others.add(base().patience(Patience.DEFAULT.withAmbiguity(Duration.ofMillis(1))));
    others.add(base().directDial(DirectDial.of("2xx")));
    others.add(base().directDial(DirectDial.of("2xx", "3xx")));
    others.add(base().onNoInput(Navigation.TOP));
    others.add(base().onNoMatch(Navigation.TOP));
    others.add(base().onTransferFailed(Navigation.TOP));
    others.add(base().secret());
    Set<String> fingerprints = new HashSet<>();
    for (IvrBuilder other : others) {
      assertThat(fingerprints.add(IvrCatalog.of(other.build()).fingerprint()))
          .as(other.build() + " has a fingerprint of its own")
          .isTrue();
    }
    for (CallLimits limits : List.of(
        CallLimits.DEFAULT.withMaxMenus(1),
        CallLimits.DEFAULT.withMaxFailedTransfers(1),
        CallLimits.DEFAULT.withMaxDuration(Duration.ofMinutes(1)),
        CallLimits.DEFAULT.withRouteTimeout(Duration.ofMinutes(2)))) {
      assertThat(fingerprints.add(
              IvrCatalog.builder().add(base().build()).limits(limits).build().fingerprint()))
          .as(limits + " has a fingerprint of its own")
          .isTrue();
    }
  }

  private static IvrBuilder base() {
    return simple("main", "6000");
  }
}
