package io.twelvekeys.ivr.testkit.explore;

import static io.twelvekeys.ivr.testkit.Sample.menu;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import java.util.ArrayList;
import java.util.List;

/** Catalogs of as many menus as wanted. The first menu has the extension 7000. */
final class LargeMenus {
  private static final Key[] CHOICES = {
    Key.ONE, Key.TWO, Key.THREE, Key.FOUR, Key.FIVE, Key.SIX, Key.SEVEN, Key.EIGHT
  };

  private LargeMenus() {}

  /**
   * A tree, as phone systems are: each key of a menu leads to the next menu, or where there is
   * none any more to an extension; 9 goes back, 0 is the desk, * says it again, and silence
   * ends at the desk.
   *
   * @param keys how many keys of each menu lead on: 1 to 8
   * @param dial whether extensions can be dialled in every menu
   */
  static IvrCatalog tree(int menus, int keys, boolean dial) {
    List<Ivr> all = new ArrayList<>();
    for (int i = 0; i < menus; i++) {
      IvrBuilder builder = start(i);
      for (int key = 0; key < keys; key++) {
        int child = keys * i + key + 1;
        builder.on(
            CHOICES[key],
            child < menus ? Destination.ivr("m" + child) : Destination.extension("30" + key));
      }
      all.add((dial ? builder.directDial(DirectDial.of("9xx")) : builder).build());
    }
    return IvrCatalog.builder().addAll(all).build();
  }

  /** A mesh, as phone systems should not be: every menu leads to every other one. At most 9. */
  static IvrCatalog mesh(int menus) {
    List<Ivr> all = new ArrayList<>();
    for (int i = 0; i < menus; i++) {
      IvrBuilder builder = start(i);
      int key = 0;
      for (int other = 0; other < menus; other++) {
        if (other != i) {
          builder.on(CHOICES[key++], Destination.ivr("m" + other));
        }
      }
      all.add(builder.build());
    }
    return IvrCatalog.builder().addAll(all).build();
  }

  /** A net without a way back: four keys of each menu lead to other menus, 0 is the desk. */
  static IvrCatalog net(int menus) {
    List<Ivr> all = new ArrayList<>();
    for (int i = 0; i < menus; i++) {
      IvrBuilder builder = menu("m" + i, String.valueOf(7000 + i))
          .on(Key.ZERO, Destination.group("desk"))
          .on(Key.STAR, Navigation.REPEAT)
          .onNoInput(Destination.group("desk"));
      for (int key = 0; key < 4; key++) {
        builder.on(CHOICES[key], Destination.ivr("m" + (4 * i + key + 1) % menus));
      }
      all.add(builder.build());
    }
    return IvrCatalog.builder().addAll(all).build();
  }

  private static IvrBuilder start(int number) {
    return menu("m" + number, String.valueOf(7000 + number))
        .on(Key.NINE, Navigation.BACK)
        .on(Key.ZERO, Destination.group("desk"))
        .on(Key.STAR, Navigation.REPEAT)
        .onNoInput(Destination.group("desk"));
  }
}
