package io.twelvekeys.ivr;

import static io.twelvekeys.ivr.Menus.simple;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rule 19: the way back holds 16 menus, and the checker warns where it may not be enough. */
class DeepMenusTest {
  @Test
  void rule19SeventeenMenusCannotBeTooDeep() {
    assertThat(IvrCatalog.of(chain(17)).warnings()).isEmpty();
  }

  @Test
  void rule19AChainOfEighteenMenusIsShown() {
    assertThat(IvrCatalog.of(chain(18)).warnings())
        .extracting(Problem::toString)
        .containsExactly("warning ivr.m0: callers can go more than 16 menus deep, where the call "
            + "ends with max-menus, as by m0 → m1 → m2 → m3 → m4 → m5 → m6 → m7 → m8 → m9 → m10 → "
            + "m11 → m12 → m13 → m14 → m15 → m16 → m17; fewer menus behind each other");
  }

  @Test
  void rule19ManyMenusSideBySideAreWarnedOfWithoutAChain() {
    IvrBuilder main = simple("main", "99");
    List<Ivr> ivrs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ivrs.add(
          simple("m" + i, "1" + i).onNoMatch(Destination.ivr("m" + (i / 3))).build());
    }
    ivrs.add(main.on(Key.TWO, Destination.ivr("m19")).build());
    assertThat(IvrCatalog.builder().addAll(ivrs).build().warnings()).isEmpty();

    List<Ivr> wide = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      IvrBuilder menu = simple("m" + i, "1" + i);
      if (3 * i + 1 < 30) {
        menu.on(Key.FOUR, Destination.ivr("m" + (3 * i + 1)));
        menu.on(Key.FIVE, Destination.ivr("m" + Math.min(29, 3 * i + 2)));
        menu.on(Key.SIX, Destination.ivr("m" + Math.min(29, 3 * i + 3)));
      }
      wide.add(menu.build());
    }
    assertThat(IvrCatalog.builder().addAll(wide).build().warnings())
        .singleElement()
        .asString()
        .startsWith("warning ivr.m0: callers can go more than 16 menus deep")
        .contains("perhaps: more than 17 can be reached, but no such chain was found");
  }

  @Test
  @Timeout(400)
  void aHundredThousandMenusInCirclesAreCheckedInOneGo() {
    int menus = 100_000;
    List<Ivr> ivrs = new ArrayList<>();
    for (int i = 0; i < menus; i++) {
      ivrs.add(simple("m" + i, "" + i)
          .on(Key.TWO, Destination.ivr("m" + (i * 7L + 3) % menus))
          .onNoInput(Destination.ivr("m" + (i + 1) % menus))
          .build());
    }
    IvrCatalog catalog = IvrCatalog.builder().addAll(ivrs).build();
    assertThat(catalog.warnings()).hasSize(1);
    assertThat(catalog.find("acme", "99999")).isPresent();
    assertThat(catalog.fingerprint()).hasSize(64);
  }

  private static Ivr[] chain(int menus) {
    List<Ivr> chain = new ArrayList<>();
    for (int i = 0; i < menus; i++) {
      IvrBuilder menu = simple("m" + i, "" + i);
      if (i + 1 < menus) {
        menu.on(Key.TWO, Destination.ivr("m" + (i + 1)));
      }
      chain.add(menu.build());
    }
    return chain.toArray(Ivr[]::new);
  }
}
