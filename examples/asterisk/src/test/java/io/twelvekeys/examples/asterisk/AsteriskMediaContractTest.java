package io.twelvekeys.examples.asterisk;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.testkit.contract.MediaPortContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The line of a call in a real Asterisk keeps the contract, as Asterisk sees it. */
class AsteriskMediaContractTest extends MediaPortContract {
  @TempDir
  private static Path folder;

  private static RealAsterisk asterisk;

  @BeforeAll
  static void start() throws Exception {
    asterisk = RealAsterisk.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    if (asterisk != null) {
      asterisk.close();
    }
  }

  @Override
  protected MediaPort open() throws Exception {
    return asterisk.call();
  }

  @Override
  protected void close(MediaPort line) {
    line.hangUp();
  }

  @Override
  protected Prompt prompt() {
    return Prompt.audio(RealAsterisk.PROMPT);
  }

  @Override
  protected Duration length() {
    return RealAsterisk.LENGTH;
  }

  @Override
  protected boolean isHungUp(MediaPort line) {
    return told("channels/" + ((Line) line).channel()).isEmpty();
  }

  /** A playback that is over is one that Asterisk does not know any more. */
  @Override
  protected Optional<Boolean> isSounding(MediaPort line) {
    return Optional.of(((Line) line)
        .begun()
        .map(id -> told("playbacks/" + id))
        .flatMap(playback -> playback)
        .isPresent());
  }

  private static Optional<AriMessage> told(String path) {
    try {
      return asterisk.ask("GET", path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
