package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Act;
import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;

/** The menus of {@link Plan}, defined as one would with this library. */
final class TwelvekeysMenus {
  static final Key[] KEYS = Key.values();
  static final IvrCatalog CATALOG = IvrCatalog.of(menu(0), menu(1), menu(2));
  static final Ivr FIRST = CATALOG.ivr("acme", "menu-0").orElseThrow();

  private TwelvekeysMenus() {}

  private static Ivr menu(int number) {
    IvrBuilder menu = Ivr.named("menu-" + number)
        .customer("acme")
        .extension("600" + number)
        .greeting("menu-" + number + ".wav")
        .noMatchPrompts(Prompt.audio("pardon.wav"))
        .noInputPrompts(Prompt.audio("still-there.wav"));
    for (Key key : KEYS) {
      if (key != Key.HASH) {
        menu.on(key, action(number, key));
      }
    }
    return menu.build();
  }

  private static Action action(int menu, Key key) {
    if (key == Key.STAR) {
      return menu == 0 ? Navigation.REPEAT : Navigation.BACK;
    }
    return key.ordinal() == menu + 1 && menu + 1 < Plan.MENUS
        ? Destination.ivr("menu-" + (menu + 1))
        : Destination.extension("20" + key.ordinal());
  }

  /** What a prompt is in the plan's numbers. */
  static int told(Prompt prompt) {
    String text = prompt.text();
    int menu = text.charAt(text.indexOf("menu-") + "menu-".length()) - '0';
    Act act = text.contains("pardon")
        ? Act.PARDON
        : text.contains("still-there") ? Act.STILL_THERE : Act.GREET;
    return act.told(menu);
  }

  /** What a destination is in the plan's numbers. */
  static int told(Destination destination) {
    String text = destination.text();
    return Act.ROUTE.told(Integer.parseInt(text.substring(text.indexOf("20") + 2)));
  }

  /** A deadline in the plan's numbers. */
  static int deadline(long deadline) {
    return (int) Math.min(deadline, Plan.NEVER);
  }
}
