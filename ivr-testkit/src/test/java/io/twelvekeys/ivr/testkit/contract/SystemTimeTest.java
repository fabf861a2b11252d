package io.twelvekeys.ivr.testkit.contract;

import io.twelvekeys.ivr.engine.Time;
import java.time.Duration;

/** The time of the machine is a time. */
class SystemTimeTest extends TimeContract {
  @Override
  protected Time time() {
    return Time.system();
  }

  /** What must not come is waited for a tenth of it. */
  @Override
  protected Duration patience() {
    return Duration.ofSeconds(5);
  }
}
