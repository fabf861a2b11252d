package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;
import java.time.Duration;
import java.util.Random;

/** Catalogs by chance: one to five menus, dialled as 6000 and up, that lead anywhere. */
final class AnyMenus {
  private final Random random;
  private final int count;

  private AnyMenus(Random random) {
    this.random = random;
    this.count = 1 + random.nextInt(5);
  }

  static IvrCatalog catalog(Random random) {
    return new AnyMenus(random).catalog();
  }

  private IvrCatalog catalog() {
    IvrCatalog.Builder catalog = IvrCatalog.builder()
        .limits(CallLimits.DEFAULT
            .withMaxDuration(Duration.ofSeconds(5 + random.nextInt(300)))
            .withMaxMenus(1 + random.nextInt(30))
            .withMaxFailedTransfers(random.nextInt(4)));
    for (int i = 0; i < count; i++) {
      catalog.add(menu(i));
    }
    return catalog.build();
  }

  private Ivr menu(int index) {
    IvrBuilder menu = Ivr.named("m" + index)
        .customer("acme")
        .extension("600" + index)
        .greeting("m" + index + ".wav")
        .bargeIn(anyOf(BargeIn.values()))
        .onNoInput(action())
        .onNoMatch(action())
        .onTransferFailed(action());
    for (Key key : Key.values()) {
      if (random.nextInt(3) == 0) {
        menu.on(key, action());
      }
    }
    if (random.nextBoolean()) {
      menu.goodbyePrompt(Prompt.audio("bye.wav"));
    }
    if (random.nextBoolean()) {
      menu.transferPrompt(Prompt.audio("moment.wav"));
    }
    if (random.nextInt(4) == 0) {
      menu.secret();
    } else if (random.nextBoolean()) {
      menu.directDial(DirectDial.of("2x", "21x"));
    }
    return menu.build();
  }

  private <T> T anyOf(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private Action action() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> Destination.ivr("m" + random.nextInt(count));
      case 2 -> Destination.extension("20" + random.nextInt(10));
      case 3 -> Destination.pstn("+4420718387" + (10 + random.nextInt(90)));
      case 4 -> Destination.group("g");
      default -> anyOf(Navigation.values());
    };
  }
}
