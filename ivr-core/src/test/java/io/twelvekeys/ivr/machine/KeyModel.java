package io.twelvekeys.ivr.machine;

import static io.twelvekeys.ivr.machine.Violation.must;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.DropReason;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Where every key went, by the facts: used, dropped or waiting, in the order of typing. */
final class KeyModel {
  private final Deque<Typed> waiting = new ArrayDeque<>();
  private final Deque<Typed> deciding = new ArrayDeque<>();
  private @Nullable Event event;

  /** A key, and whether it was typed where keys are secret. */
  private record Typed(char symbol, boolean secret) {}

  void open(@Nullable Event happened) {
    event = happened;
  }

  void hear(CallFact fact, Ivr menu) {
    if (fact instanceof CallFact.PromptEnded) {
      deciding.addAll(waiting);
      waiting.clear();
    } else if (fact instanceof CallFact.KeyQueued queued) {
      Typed key = next(menu);
      check(key, queued.symbol(), menu.secret());
      waiting.add(new Typed(key.symbol, key.secret || menu.secret()));
    } else if (fact instanceof CallFact.KeyUsed used) {
      check(next(menu), used.symbol(), menu.secret());
    } else if (fact instanceof CallFact.KeyDropped dropped) {
      dropped(dropped, menu);
    } else if (fact instanceof CallFact.Ignored && event instanceof Event.PressedSecretly) {
      event = null;
    }
  }

  private void dropped(CallFact.KeyDropped dropped, Ivr menu) {
    boolean notOurs = dropped.reason() == DropReason.TRANSFERRING
        || dropped.reason() == DropReason.SAYING_GOODBYE
        || dropped.reason() == DropReason.ENDED;
    if (dropped.reason() == DropReason.NO_KEY) {
      must(event instanceof Event.OtherSymbol, "S7", "a letter is dropped that did not come");
      event = null;
      return;
    }
    Typed key = next(menu);
    must(!notOurs || dropped.symbol() == '?', "S16", "a key for the far side is shown");
    check(key, dropped.symbol(), menu.secret() || notOurs);
  }

  private static void check(Typed key, char shown, boolean hidden) {
    boolean secret = hidden || key.secret;
    must(!secret || shown == '?', "S16", "a secret key is shown");
    must(secret || shown == key.symbol, "S7", "keys change their order, or their names");
  }

  private Typed next(Ivr menu) {
    Typed key = deciding.poll();
    if (key == null && event instanceof Event.Pressed press) {
      key = new Typed(press.key().symbol(), menu.secret());
      event = null;
    }
    if (key == null && event instanceof Event.PressedSecretly) {
      key = new Typed('?', true);
      event = null;
    }
    if (key == null) {
      throw new Violation("S7", "a key is told that nobody pressed, or twice");
    }
    return key;
  }

  void close(CallState state) {
    must(deciding.isEmpty(), "S7", "a key that waited is lost");
    boolean told = !(event instanceof Event.Pressed
        || event instanceof Event.PressedSecretly
        || event instanceof Event.OtherSymbol);
    must(told || state.end().isPresent(), "S7", "a key is lost");
    String expected =
        state.phase() instanceof Prompting prompting ? prompting.waiting().symbols() : "";
    must(expected.length() == waiting.size(), "S7", "other keys wait than those that came");
    int index = 0;
    for (Typed key : waiting) {
      must(expected.charAt(index++) == key.symbol, "S7", "keys wait in another order");
    }
  }
}
