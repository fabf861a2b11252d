package io.twelvekeys.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A menu that is built is right; what is wrong is told all at once. */
class IvrBuilderTest {
  @Test
  void leastMenuHasTheDefaultsOfTheSemantics() {
    Ivr menu = Ivr.named("Main menu")
        .customer("acme")
        .extension("6000")
        .greeting("a.wav")
        .build();
    assertThat(menu.id()).isEqualTo("main-menu");
    assertThat(menu.name()).isEqualTo("Main menu");
    assertThat(menu.customer()).isEqualTo("acme");
    assertThat(menu.extension()).isEqualTo("6000");
    assertThat(menu.servers()).isEmpty();
    assertThat(menu.isServedBy("any")).isTrue();
    assertThat(menu.keys()).isEmpty();
    assertThat(menu.action(Key.ONE)).isEmpty();
    assertThat(menu.bargeIn()).isEqualTo(BargeIn.YES);
    assertThat(menu.patience().firstKey()).isEqualTo(Duration.ofSeconds(10));
    assertThat(menu.patience().interKey()).isEqualTo(Duration.ofSeconds(3));
    assertThat(menu.patience().ambiguity()).isEqualTo(Duration.ofSeconds(2));
    assertThat(menu.patience().attempts()).isEqualTo(3);
    assertThat(menu.directDial().patterns()).isEmpty();
    assertThat(menu.fallbacks()).isEqualTo(Fallbacks.DEFAULT);
    assertThat(menu.secret()).isFalse();
    assertThat(menu.prompts().again()).isEqualTo(Prompt.audio("a.wav"));
    assertThat(menu).hasToString("ivr main-menu (Main menu) of acme at 6000");
  }

  @Test
  void everythingThatIsSetIsThere() {
    Patience patient = Patience.DEFAULT
        .withFirstKey(Duration.ofMinutes(1))
        .withInterKey(Duration.ofMillis(1500))
        .withAmbiguity(Duration.ZERO)
        .withAttempts(5);
    Ivr menu = Ivr.named("n")
        .customer("c")
        .extension("1")
        .greeting("a.wav", "b.wav")
        .id("Id_1")
        .on(Key.HASH, Navigation.HANG_UP)
        .on(Key.ZERO, Destination.group("g"))
        .servers("s2", "s1")
        .shortGreeting("s.wav")
        .noInputPrompts(Prompt.audio("i1.wav"), Prompt.audio("i2.wav"))
        .noMatchPrompts(Prompt.audio("m.wav"))
        .transferPrompt(Prompt.audio("t.wav"))
        .transferFailedPrompt(Prompt.audio("f.wav"))
        .goodbyePrompt(Prompt.audio("g.wav"))
        .bargeIn(BargeIn.QUEUE)
        .patience(patient)
        .directDial(DirectDial.of("2xx"))
        .onNoInput(Navigation.TOP)
        .onNoMatch(Navigation.BACK)
        .onTransferFailed(Destination.application("voicemail"))
        .build();
    assertThat(menu.id()).isEqualTo("Id_1");
    assertThat(menu.keys().keySet()).containsExactly(Key.ZERO, Key.HASH);
    assertThat(menu.action(Key.HASH)).contains(Navigation.HANG_UP);
    assertThat(menu.servers()).containsExactly("s1", "s2");
    assertThat(menu.isServedBy("s1")).isTrue();
    assertThat(menu.isServedBy("s3")).isFalse();
    IvrPrompts prompts = menu.prompts();
    assertThat(prompts.greeting().text()).isEqualTo("a.wav b.wav");
    assertThat(prompts.again()).isEqualTo(Prompt.audio("s.wav"));
    assertThat(prompts.noInput()).hasSize(2);
    assertThat(prompts.noMatch()).hasSize(1);
    assertThat(prompts.transfer()).isEqualTo(Optional.of(Prompt.audio("t.wav")));
    assertThat(prompts.transferFailed()).isEqualTo(Optional.of(Prompt.audio("f.wav")));
    assertThat(prompts.goodbye()).isEqualTo(Optional.of(Prompt.audio("g.wav")));
    assertThat(prompts.all())
        .extracting(Prompt::text)
        .containsExactly(
            "a.wav b.wav", "s.wav", "i1.wav", "i2.wav", "m.wav", "t.wav", "f.wav", "g.wav");
    assertThat(menu.actions())
        .startsWith(menu.keys().values().toArray(Action[]::new))
        .endsWith(
            menu.fallbacks().onNoInput(),
            menu.fallbacks().onNoMatch(),
            menu.fallbacks().onTransferFailed())
        .hasSize(menu.keys().size() + 3);
    assertThat(menu.bargeIn()).isEqualTo(BargeIn.QUEUE);
    assertThat(menu.patience()).isEqualTo(patient);
    assertThat(menu.directDial().longest()).isEqualTo(3);
    assertThat(menu.fallbacks())
        .isEqualTo(
            new Fallbacks(Navigation.TOP, Navigation.BACK, Destination.application("voicemail")));
    assertThat(Menus.menu("a", "1").secret().build().secret()).isTrue();
  }

  @Test
  void everyProblemOfAMenuIsToldAtOnce() {
    IvrBuilder wrong = Ivr.named(" ")
        .customer("")
        .extension("x")
        .greeting("a.wav")
        .id("ma in")
        .servers("s 1")
        .on(Key.ONE, Navigation.BACK)
        .on(Key.ONE, Navigation.TOP);
    IvrDefinitionException thrown =
        catchThrowableOfType(IvrDefinitionException.class, wrong::build);
    assertThat(thrown.problems())
        .extracting(Problem::where)
        .containsExactlyInAnyOrder(
            "ivr.'ma in'",
            "ivr.'ma in'.name",
            "ivr.'ma in'.customer",
            "ivr.'ma in'.extension",
            "ivr.'ma in'.servers",
            "ivr.'ma in'.key.1");
  }

  @ParameterizedTest
  @CsvSource({
    "Main menu, main-menu",
    "  Main -- menu!  , main-menu",
    "Sales & Support, sales-support",
    "TITEL, titel",
    "under_score, under_score",
    "6000, 6000",
    "Größe 7, gr-e-7"
  })
  void idIsMadeFromTheName(String name, String id) {
    assertThat(slug(name)).isEqualTo(id);
  }

  @Test
  void idOfALongNameIsCutAndDoesNotEndInAHyphen() {
    assertThat(slug("x".repeat(150))).isEqualTo("x".repeat(64));
    assertThat(slug("x".repeat(63) + " y")).isEqualTo("x".repeat(63));
  }

  @Test
  void nameWithoutLettersForAnIdAsksForOne() {
    assertThatThrownBy(() -> slug("\u0642\u0627\u0626\u0645\u0629"))
        .hasMessageContaining("no id can be made from the name")
        .hasMessageContaining("id(…)");
    Ivr menu = Ivr.named("\u0642\u0627\u0626\u0645\u0629")
        .customer("c")
        .extension("1")
        .greeting("a.wav")
        .id("main")
        .build();
    assertThat(menu.id()).isEqualTo("main");
  }

  @Test
  void namesForPeopleHoldNoControlCharactersAndEnd() {
    assertThat(slugged("é\u00a0\u4f60\ud83d\ude00 a".repeat(20)).name()).hasSizeLessThan(201);
    for (String name : new String[] {"a\nb", "a\u0007", "a\u202eb", "a\u0085", "x".repeat(201)}) {
      assertThatThrownBy(() -> slugged(name)).isInstanceOf(IvrDefinitionException.class);
    }
    assertThatThrownBy(() -> slugged("x".repeat(10_000_000)))
        .isInstanceOf(IvrDefinitionException.class)
        .satisfies(thrown -> assertThat(thrown.getMessage().length()).isLessThan(1_000));
  }

  @Test
  void aSecretMenuHasNoDirectDial() {
    assertThatThrownBy(
            () -> Menus.menu("a", "1").secret().directDial(DirectDial.of("2xx")).build())
        .isInstanceOf(IvrDefinitionException.class)
        .hasMessageContaining("ivr.a.direct-dial");
  }

  @Test
  void nothingIsNull() {
    IvrBuilder builder = Menus.menu("a", "1");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.on(Key.ONE, null))
        .withMessage("action");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.on(null, Navigation.BACK))
        .withMessage("key");
    assertThatNullPointerException().isThrownBy(() -> builder.onNoInput(null));
    assertThatNullPointerException().isThrownBy(() -> builder.noInputPrompts((Prompt) null));
  }

  @Test
  void atMostTwentyPromptsForOneKindOfFailure() {
    Prompt[] twenty = new Prompt[20];
    java.util.Arrays.fill(twenty, Prompt.audio("a.wav"));
    assertThat(Menus.menu("a", "1").noInputPrompts(twenty).build().prompts().noInput())
        .hasSize(20);
    Prompt[] more = java.util.Arrays.copyOf(twenty, 21);
    more[20] = twenty[0];
    assertThatThrownBy(() -> Menus.menu("a", "1").noMatchPrompts(more).build())
        .isInstanceOf(IvrDefinitionException.class)
        .hasMessageContaining("at most 20");
  }

  @Test
  void whatIsBuiltDoesNotChangeWithItsBuilder() {
    IvrBuilder builder = Menus.simple("a", "1");
    Ivr before = builder.build();
    builder.on(Key.TWO, Navigation.TOP).servers("s");
    assertThat(before.keys()).hasSize(1);
    assertThat(before.servers()).isEmpty();
    assertThatThrownBy(() -> before.keys().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(builder.build()).isNotEqualTo(before);
    assertThat(Menus.simple("a", "1").build()).isEqualTo(before).hasSameHashCodeAs(before);
  }

  private static String slug(String name) {
    return slugged(name).id();
  }

  private static Ivr slugged(String name) {
    return Ivr.named(name).customer("c").extension("1").greeting("a.wav").build();
  }
}
