package io.twelvekeys.ivr.testkit.contract;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.testkit.LineEvent.Kind;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.ScriptedLine;
import io.twelvekeys.ivr.testkit.VirtualTime;
import java.time.Duration;
import java.util.Optional;

/** The line of the testkit keeps to what it asks of others. */
class ScriptedLineTest extends MediaPortContract {
  private final VirtualTime time = new VirtualTime();

  @Override
  protected Time time() {
    return time;
  }

  @Override
  protected Duration tolerance() {
    return Duration.ofMillis(1);
  }

  @Override
  protected MediaPort open() {
    LineScript script = LineScript.PLAIN
        .withPrompt("half.wav", length())
        .withFailingPrompt(missing().text());
    return new ScriptedLine(time, script);
  }

  @Override
  protected Prompt prompt() {
    return Prompt.audio("half.wav");
  }

  @Override
  protected Duration length() {
    return Duration.ofMillis(500);
  }

  @Override
  protected boolean isHungUp(MediaPort line) {
    return ((ScriptedLine) line).events().stream().anyMatch(event -> event.kind() == Kind.HANGUP);
  }

  @Override
  protected Optional<Boolean> isSounding(MediaPort line) {
    return Optional.of(((ScriptedLine) line).heard().isPresent());
  }
}
