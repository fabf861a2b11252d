package io.twelvekeys.examples.sip;

import io.twelvekeys.examples.sip.media.KeyReceiver;
import io.twelvekeys.ivr.engine.Call;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands a caller's keys to the menus; those that come before the menus begin are kept for them. */
final class CallerKeys implements KeyReceiver.Presses {
  /** As many keys as wait in a menu that queues them (semantics rule 6). */
  private static final int MOST_EARLY = 32;

  private final List<Character> early = new ArrayList<>();
  private @Nullable Call menus;

  @Override
  public synchronized void pressed(char symbol) {
    if (menus != null) {
      menus.press(symbol);
    } else if (early.size() < MOST_EARLY) {
      early.add(symbol);
    }
  }

  /** The menus begin. */
  synchronized void begin(Call call) {
    menus = call;
    early.forEach(call::press);
    early.clear();
  }
}
