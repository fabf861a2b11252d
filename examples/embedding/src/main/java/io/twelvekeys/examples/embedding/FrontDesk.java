package io.twelvekeys.examples.embedding;

import static io.twelvekeys.ivr.Destination.extension;
import static io.twelvekeys.ivr.Destination.group;
import static io.twelvekeys.ivr.Destination.ivr;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.engine.IvrEngine;

/**
 * A PBX that answers with menus: the sample of the README, whose lines a test compares with these.
 */
public final class FrontDesk {
  private static final Ivr SUPPORT = Ivr.named("Support")
      .customer("acme")
      .extension("6001")
      .greeting("support.wav")
      .on(Key.ONE, group("support"))
      .on(Key.NINE, Navigation.BACK)
      .build();

  private static final Ivr MAIN = Ivr.named("Main menu")
      .customer("acme")
      .extension("6000")
      .greeting("welcome.wav")
      .on(Key.ONE, extension("201"))
      .on(Key.TWO, ivr("support"))
      .on(Key.STAR, Navigation.REPEAT)
      .onNoInput(extension("100"))
      .build();

  static final IvrCatalog MENUS = IvrCatalog.of(MAIN, SUPPORT);

  private final IvrEngine engine;

  /** @param pbx where callers are taken when they have chosen */
  public FrontDesk(Pbx pbx) {
    engine = IvrEngine.builder(MENUS).router(pbx::transfer).build();
  }

  /** Takes a call that comes in: your telephony, your threads. */
  public void answer(Session session) {
    if (engine.answer("acme", session.dialled(), new SessionMedia(session)) instanceof Call call) {
      session.onKey(call::press);
      session.onBye(call::hungUp);
    } else {
      session.hangUp(); // nothing is to be heard at this extension
    }
  }
}
