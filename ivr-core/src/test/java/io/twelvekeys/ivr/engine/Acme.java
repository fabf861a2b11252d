package io.twelvekeys.ivr.engine;

import static io.twelvekeys.ivr.Destination.extension;
import static io.twelvekeys.ivr.Destination.group;
import static io.twelvekeys.ivr.Destination.ivr;
import static io.twelvekeys.ivr.Destination.pstn;

import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;

/** The menus that the engine's tests call. */
final class Acme {
  /** Dial 6000: 1 is an extension, 2 support, 3 a number outside, 4 the PIN, 0 the goodbye. */
  static final Ivr MAIN = Ivr.named("Main")
      .customer("acme")
      .extension("6000")
      .greeting("welcome.wav")
      .noMatchPrompts(Prompt.audio("pardon.wav"))
      .transferFailedPrompt(Prompt.audio("sorry.wav"))
      .goodbyePrompt(Prompt.audio("bye.wav"))
      .on(Key.ONE, extension("201"))
      .on(Key.TWO, ivr("support"))
      .on(Key.THREE, pstn("+442071838750"))
      .on(Key.FOUR, ivr("pin"))
      .on(Key.FIVE, Navigation.REPEAT)
      .on(Key.ZERO, Navigation.HANG_UP)
      .build();

  /** Dial 6001: 7xx may be dialled, keys wait for the end of the prompt. */
  static final Ivr SUPPORT = Ivr.named("Support")
      .customer("acme")
      .extension("6001")
      .greeting("support.wav")
      .bargeIn(BargeIn.QUEUE)
      .directDial(DirectDial.of("7xx"))
      .transferPrompt(Prompt.audio("one-moment.wav"))
      .on(Key.ONE, group("support"))
      .on(Key.TWO, Navigation.BACK)
      .build();

  /** Dial 6002: what is typed is secret. */
  static final Ivr PIN = Ivr.named("Pin")
      .customer("acme")
      .extension("6002")
      .greeting("pin.wav")
      .secret()
      .on(Key.EIGHT, extension("208"))
      .on(Key.TWO, Navigation.BACK)
      .build();

  static final IvrCatalog CATALOG = IvrCatalog.of(MAIN, SUPPORT, PIN);

  private Acme() {}
}
