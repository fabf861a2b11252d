package io.twelvekeys.examples.embedding;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.testkit.VirtualTime;
import io.twelvekeys.ivr.testkit.contract.MediaPortContract;
import java.time.Duration;

/** A host's own line keeps the contract of the testkit. */
class BeepLineTest extends MediaPortContract {
  private final VirtualTime time = new VirtualTime();

  @Override
  protected Time time() {
    return time;
  }

  @Override
  protected MediaPort open() {
    return new BeepLine(time);
  }

  @Override
  protected Prompt prompt() {
    return Prompt.audio("beep.wav");
  }

  @Override
  protected Duration length() {
    return Duration.ofMillis(500);
  }

  @Override
  protected boolean isHungUp(MediaPort line) {
    return ((BeepLine) line).isHungUp();
  }
}
