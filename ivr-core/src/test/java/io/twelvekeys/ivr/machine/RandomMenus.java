package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Destination.Application;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Catalogs with every feature in every mixture: small, so that calls meet themselves again. */
final class RandomMenus {
  static final String CUSTOMER = "acme";

  /** Another customer with the same ids and extensions, which no call of the first may meet. */
  static final String NEIGHBOUR = "globex";

  private final Dice dice;
  private final int size;
  private final boolean chain;

  private RandomMenus(Dice dice) {
    this.dice = dice;
    chain = dice.oneIn(30);
    size = chain ? 19 : 1 + dice.below(6);
  }

  static IvrCatalog catalog(long seed) {
    RandomMenus menus = new RandomMenus(new Dice(seed));
    IvrCatalog.Builder catalog = IvrCatalog.builder().limits(menus.limits());
    catalog.add(neighbour());
    for (int i = 0; i < menus.size; i++) {
      catalog.add(menus.menu(i));
    }
    return catalog.build();
  }

  private static Ivr neighbour() {
    return Ivr.named("m0")
        .customer(NEIGHBOUR)
        .extension("600")
        .greeting("neighbour.wav")
        .on(Key.ONE, Destination.extension("1"))
        .build();
  }

  private CallLimits limits() {
    return new CallLimits(
        Duration.ofMillis(dice.oneIn(20) ? 1 : dice.ofTimes(5_000, 60_000, 600_000, 600_000)),
        dice.of(1, 5, 30, 100, 100),
        dice.below(3),
        Duration.ofMillis(dice.ofTimes(1, 5_000, 60_000)));
  }

  private Ivr menu(int index) {
    IvrBuilder menu = Ivr.named("m" + index)
        .customer(CUSTOMER)
        .extension("60" + index)
        .greeting("m" + index + ".wav")
        .bargeIn(dice.of(BargeIn.YES, BargeIn.QUEUE, BargeIn.QUEUE, BargeIn.DISCARD))
        .patience(patience())
        .onNoInput(dice.oneIn(2) ? Navigation.HANG_UP : action())
        .onNoMatch(dice.oneIn(2) ? Navigation.HANG_UP : action())
        .onTransferFailed(dice.oneIn(2) ? Navigation.HANG_UP : action());
    keys(menu, index);
    prompts(menu, index);
    if (dice.oneIn(6)) {
      menu.secret();
    } else if (dice.oneIn(2)) {
      menu.directDial(directDial());
    }
    return menu.build();
  }

  private Patience patience() {
    return new Patience(
        Duration.ofMillis(dice.ofTimes(1, 400, 3_000, 10_000)),
        Duration.ofMillis(dice.ofTimes(1, 300, 3_000)),
        Duration.ofMillis(dice.ofTimes(0, 0, 1, 2_000)),
        1 + dice.below(3));
  }

  private void keys(IvrBuilder menu, int index) {
    Set<Key> bound = new LinkedHashSet<>();
    if (chain && index + 1 < size) {
      bound.add(Key.ONE);
      menu.on(Key.ONE, Destination.ivr("m" + (index + 1)));
    }
    for (int i = dice.below(6); i > 0; i--) {
      Key key = dice.of(Key.ONE, Key.TWO, Key.THREE, Key.STAR, Key.HASH, Key.of('0'));
      if (bound.add(key)) {
        menu.on(key, action());
      }
    }
  }

  private Action action() {
    return switch (dice.below(8)) {
      case 0 -> Navigation.BACK;
      case 1 -> dice.of(Navigation.TOP, Navigation.REPEAT);
      case 2 -> dice.of(Navigation.HANG_UP, Navigation.REPEAT);
      case 3, 4, 5 -> Destination.ivr("m" + dice.below(size));
      default -> destination();
    };
  }

  private Destination destination() {
    return switch (dice.below(6)) {
      case 0 -> Destination.extension("20" + dice.below(3));
      case 1 -> Destination.group("sales");
      case 2 -> Destination.conference("3001");
      case 3 -> new Application("voicemail", java.util.Map.of("box", "201"));
      case 4 -> Destination.pstn("+442071838750");
      default -> Destination.sip("sip:sales@voip.example.net");
    };
  }

  private void prompts(IvrBuilder menu, int index) {
    String name = "m" + index;
    if (dice.oneIn(2)) {
      menu.shortGreeting(name + "-short.wav");
    }
    menu.noInputPrompts(several(name + "-silent"));
    menu.noMatchPrompts(several(name + "-wrong"));
    if (dice.oneIn(3)) {
      menu.transferPrompt(Prompt.audio(name + "-moment.wav"));
    }
    if (dice.oneIn(2)) {
      menu.transferFailedPrompt(Prompt.audio(name + "-sorry.wav"));
    }
    if (dice.oneIn(2)) {
      menu.goodbyePrompt(Prompt.audio(name + "-bye.wav"));
    }
  }

  private Prompt[] several(String name) {
    List<Prompt> prompts = new ArrayList<>();
    for (int i = dice.below(4); i > 0; i--) {
      prompts.add(Prompt.audio(name + i + ".wav"));
    }
    return prompts.toArray(Prompt[]::new);
  }

  private DirectDial directDial() {
    Set<String> patterns = new LinkedHashSet<>();
    for (int i = 1 + dice.below(3); i > 0; i--) {
      patterns.add(dice.of("2xx", "21x", "1", "12", "xx", "x", "300", "0x"));
    }
    return new DirectDial(List.copyOf(patterns));
  }
}
