package io.twelvekeys.ivr.testkit.contract;

import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.testkit.VirtualTime;

/** Virtual time is a time. */
class VirtualTimeContractTest extends TimeContract {
  private final VirtualTime time = new VirtualTime();

  @Override
  protected Time time() {
    return time;
  }
}
