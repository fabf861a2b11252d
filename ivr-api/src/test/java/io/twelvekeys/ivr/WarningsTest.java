package io.twelvekeys.ivr;

import static io.twelvekeys.ivr.Menus.menu;
import static io.twelvekeys.ivr.Menus.simple;
import static io.twelvekeys.ivr.Menus.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What callers will not like is told, and nothing else is. */
class WarningsTest {
  private static final String STUCK =
      "warning ivr.main: callers cannot leave the menu but by hanging up; bind a key to a "
          + "destination, or to back or top where callers come from another menu";

  @Test
  void anOrdinaryMenuHasNone() {
    assertThat(warnings(
            simple("main", "6000")
                .on(Key.TWO, Destination.ivr("sub"))
                .on(Key.STAR, Navigation.REPEAT)
                .on(Key.HASH, Navigation.HANG_UP)
                .build(),
            menu("sub", "6001").on(Key.NINE, Navigation.BACK).build()))
        .isEmpty();
  }

  @Test
  void aMenuWithoutAnyKey() {
    assertThat(warnings(menu("main", "6000").onNoInput(Destination.group("g")).build()))
        .containsExactly("warning ivr.main: the menu has no key; bind at least one key");
    assertThat(warnings(menu("main", "6000").directDial(DirectDial.of("2xx")).build()))
        .isEmpty();
  }

  @Test
  void aKeyThatLeadsToItsOwnMenu() {
    assertThat(warnings(
            simple("main", "6000").on(Key.STAR, Destination.ivr("main")).build()))
        .containsExactly("warning ivr.main.key.*: the key leads to its own menu; "
            + "write repeat where the caller shall hear the menu again");
  }

  @Test
  void aMenuThatCallersCannotLeave() {
    assertThat(warnings(menu("main", "6000").on(Key.STAR, Navigation.REPEAT).build()))
        .containsExactly(STUCK);
    assertThat(warnings(menu("main", "6000").on(Key.HASH, Navigation.HANG_UP).build()))
        .containsExactly(STUCK);
    assertThat(warnings(menu("main", "6000").on(Key.ONE, Navigation.BACK).build()))
        .as("back at the first menu repeats it")
        .containsExactly(STUCK);
    assertThat(
            warnings(menu("main", "6000").on(Key.ONE, Destination.ivr("main")).build()))
        .contains(STUCK);
  }

  @Test
  void aMenuThatCallersCanLeave() {
    assertThat(warnings(menu("main", "6000")
            .on(Key.STAR, Navigation.REPEAT)
            .onNoMatch(Destination.group("g"))
            .build()))
        .isEmpty();
    assertThat(warnings(
            simple("first", "1").on(Key.TWO, Destination.ivr("main")).build(),
            menu("main", "6000").on(Key.ONE, Navigation.TOP).build()))
        .isEmpty();
  }

  @Test
  void anAmbiguityThatMakesCallersWaitWithHowLong() {
    assertThat(warnings(simple("main", "6000")
            .on(Key.TWO, Destination.group("g"))
            .directDial(DirectDial.of("2xx", "2xxx", "30x"))
            .build()))
        .containsExactly(
            "warning ivr.main.key.2: callers wait 2 s after 2, since 2xx, 2xxx could follow; "
                + "numbers that begin otherwise, or a shorter ambiguity-timeout",
            "warning ivr.main.direct-dial: callers wait 2 s after 2xx, since 2xxx could follow; "
                + "numbers that begin otherwise, or a shorter ambiguity-timeout");
    assertThat(warnings(simple("main", "6000")
            .directDial(DirectDial.of("xx"))
            .patience(Patience.DEFAULT.withAmbiguity(Duration.ofMillis(1_500)))
            .build()))
        .singleElement()
        .asString()
        .startsWith("warning ivr.main.key.1: callers wait 1.5 s after 1, since xx could follow");
  }

  @Test
  void anAmbiguityThatIsDecidedAtOnceHidesTheLongerNumber() {
    assertThat(warnings(simple("main", "6000")
            .directDial(DirectDial.of("12"))
            .patience(Patience.DEFAULT.withAmbiguity(Duration.ZERO))
            .build()))
        .containsExactly("warning ivr.main.key.1: 1 is taken at once, so that 12 cannot be dialled "
            + "through it; an ambiguity-timeout of more than 0, or numbers that begin otherwise");
  }

  @Test
  void numbersOfOneLengthStarHashAndOtherDigitsAreNotAmbiguous() {
    assertThat(warnings(simple("main", "6000")
            .on(Key.STAR, Navigation.REPEAT)
            .on(Key.HASH, Navigation.HANG_UP)
            .directDial(DirectDial.of("2xx", "21x", "3x1"))
            .build()))
        .isEmpty();
  }

  @Test
  void aServerThatServesNothing() {
    IvrCatalog idle = IvrCatalog.builder()
        .add(simple("main", "6000").servers("a").build())
        .servers("acme", "a", "c", "b")
        .build();
    assertThat(idle.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "warning servers: the server b serves nothing; name it in the servers of an IVR",
            "warning servers: the server c serves nothing; name it in the servers of an IVR");
    IvrCatalog distributed = IvrCatalog.builder()
        .add(simple("main", "6000").servers("a").build(), simple("sub", "6001").build())
        .servers("acme", "a", "b")
        .build();
    assertThat(distributed.warnings()).isEmpty();
  }

  @Test
  void equalWarningsOfTwoCustomersAreTwo() {
    Ivr other = Ivr.named("m")
        .customer("other")
        .extension("1")
        .greeting("a.wav")
        .id("main")
        .build();
    assertThat(warnings(menu("main", "1").build(), other)).hasSize(2);
  }
}
