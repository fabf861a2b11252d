package io.twelvekeys.examples.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.port.EndCause;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a host that a real Asterisk does not want, or that has lost it. */
class ConnectionTest {
  @TempDir
  private Path folder;

  private RealAsterisk asterisk;

  @BeforeEach
  void start() throws Exception {
    asterisk = RealAsterisk.start(folder, Duration.ofMillis(500));
  }

  @AfterEach
  void stop() throws Exception {
    if (asterisk != null) {
      asterisk.close();
    }
  }

  @Test
  void aWrongPasswordIsToldButNotShown() {
    assertThatThrownBy(() -> asterisk.openAnother("wr0ng"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("refuses with 401: the user or the password is not that of its")
        .hasMessageNotContaining("wr0ng");
  }

  @Test
  void callsEndWhenAsteriskDoesNotComeBack() throws Exception {
    Call call = asterisk.call().menus();
    asterisk.crash();
    EndCause cause = call.ended().toCompletableFuture().get(30, TimeUnit.SECONDS);
    assertThat(cause).isEqualTo(EndCause.CALLER_HUNG_UP);
    assertThat(asterisk.host().running()).isZero();
  }
}
