package io.twelvekeys.ivr;

import static io.twelvekeys.ivr.Menus.simple;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A caller who presses nothing goes round in no circle without a warning. */
class SilentCallerTest {
  @Test
  void whoIsLedOutOfTheMenusGoesRoundInNone() {
    assertThat(circles(silent("a", "ivr:b"), silent("b", "ivr:c"), silent("c", "group:g")))
        .isEmpty();
    assertThat(circles(silent("a", "ivr:b"), silent("b", "hangup"))).isEmpty();
  }

  @Test
  void repeatBackAndTopAreCircles() {
    assertThat(circles(silent("a", "repeat"))).containsExactly("ivr.a.on.no-input: a → a");
    assertThat(circles(silent("a", "back"))).containsExactly("ivr.a.on.no-input: a → a");
    assertThat(circles(silent("a", "top"))).containsExactly("ivr.a.on.no-input: a → a");
    assertThat(circles(silent("a", "ivr:a"))).containsExactly("ivr.a.on.no-input: a → a");
  }

  @Test
  void aCircleOfSeveralMenusIsToldOnce() {
    assertThat(circles(silent("a", "ivr:b"), silent("b", "ivr:c"), silent("c", "ivr:a")))
        .containsExactly("ivr.c.on.no-input: a → b → c → a");
    assertThat(circles(silent("in", "ivr:a"), silent("a", "ivr:b"), silent("b", "ivr:a")))
        .containsExactly("ivr.b.on.no-input: a → b → a");
    assertThat(circles(silent("a", "ivr:b"), silent("b", "back")))
        .containsExactly("ivr.b.on.no-input: a → b → a");
    assertThat(circles(silent("a", "ivr:b"), silent("b", "ivr:c"), silent("c", "top")))
        .containsExactly("ivr.c.on.no-input: a → b → c → a");
  }

  @Test
  void twoCirclesAreTwo() {
    assertThat(circles(
            silent("a", "ivr:b"),
            silent("b", "ivr:a"),
            silent("c", "repeat"),
            silent("d", "hangup")))
        .containsExactly("ivr.b.on.no-input: a → b → a", "ivr.c.on.no-input: c → c");
  }

  @Test
  void aCircleTooWideForTheWayBackIsEndedByItAndIsNone() {
    assertThat(circles(ring(17))).hasSize(1);
    assertThat(circles(ring(18))).isEmpty();
    assertThat(IvrCatalog.of(ring(18)).warnings())
        .singleElement()
        .asString()
        .contains("callers can go more than 16 menus deep");
  }

  private static Ivr[] ring(int menus) {
    List<Ivr> ring = new ArrayList<>();
    for (int i = 0; i < menus; i++) {
      ring.add(silent("m" + i, "ivr:m" + (i + 1) % menus));
    }
    return ring.toArray(Ivr[]::new);
  }

  private static Ivr silent(String id, String action) {
    return simple(id, "1" + Math.floorMod(id.hashCode(), 1_000_000))
        .onNoInput(Action.parse(action))
        .build();
  }

  private static List<String> circles(Ivr... ivrs) {
    String words = "a silent caller goes round in a circle, ";
    return IvrCatalog.of(ivrs).warnings().stream()
        .filter(warning -> warning.what().startsWith(words))
        .map(warning -> warning.where() + ": "
            + warning
                .what()
                .substring(words.length())
                .replace(", until a limit of the call ends it", ""))
        .toList();
  }
}
