package io.twelvekeys.examples.sip;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.testkit.contract.MediaPortContract;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The line of a real call keeps the contract, as the telephone at its far end hears it. */
class SipMediaContractTest extends MediaPortContract {
  private final Map<MediaPort, SipCall> calls = new HashMap<>();
  private Callers callers;

  @BeforeEach
  void openHost() throws Exception {
    callers = new Callers(settings -> settings);
  }

  @AfterEach
  void closeHost() throws Exception {
    callers.close();
  }

  @Override
  protected MediaPort open() throws Exception {
    SipCall call = callers.call();
    MediaPort line = Callers.line(call);
    calls.put(line, call);
    return line;
  }

  @Override
  protected Prompt prompt() {
    return Prompt.audio(Callers.PROMPT);
  }

  @Override
  protected Duration length() {
    return Callers.LENGTH;
  }

  @Override
  protected boolean isHungUp(MediaPort line) {
    return callers.of(calls.get(line)).isHungUp();
  }

  @Override
  protected Optional<Boolean> isSounding(MediaPort line) {
    return Optional.of(callers.of(calls.get(line)).isSounding());
  }
}
