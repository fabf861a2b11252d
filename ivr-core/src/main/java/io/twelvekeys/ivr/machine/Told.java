package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.port.CallFact;
import java.util.List;

/** A turn to which somebody listens: it is made for what happens in it. */
final class Told extends Turn {
  private final Ear ear = Ear.open();

  Told(CallState before) {
    super(before);
  }

  @Override
  Ear ear() {
    return ear;
  }

  List<CallFact> facts() {
    return ear.facts();
  }
}
