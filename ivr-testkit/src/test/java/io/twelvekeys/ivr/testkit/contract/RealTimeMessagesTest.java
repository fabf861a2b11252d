package io.twelvekeys.ivr.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.ScriptedLine;
import io.twelvekeys.ivr.testkit.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What {@link MediaPortContract} says of a line for which its test waits, in a time of its own. */
class RealTimeMessagesTest {
  /** A time that does not say that it is virtual. */
  private static class Waiting extends ScriptedLineTest {
    final VirtualTime clock = new VirtualTime();

    @Override
    protected Time time() {
      return new Time() {
        @Override
        public long now() {
          return clock.now();
        }

        @Override
        public Wake wakeAt(long at, Runnable wake) {
          return clock.wakeAt(at, wake);
        }
      };
    }

    @Override
    protected void pass(Duration length) {
      clock.runThrough(clock.now() + length.toMillis());
    }
  }

  @Test
  void whoForgetsTheVirtualTimeIsToldOfIt() {
    MediaPortContract forgetful = new Waiting() {
      @Override
      protected MediaPort open() {
        return new ScriptedLine(new VirtualTime(), LineScript.PLAIN);
      }
    };
    assertThatThrownBy(forgetful::m2APromptEndsWellWhenItWasHeardToItsEnd)
        .hasMessageContaining("it does not end after 10000 ms of real time and more; "
            + "an adapter in VirtualTime overrides time()");
  }

  @Test
  void m1NamesHowLongPlayBlocks() {
    MediaPortContract blocking = new Waiting() {
      @Override
      protected MediaPort open() {
        return new MediaPort() {
          @Override
          public Playback play(Prompt prompt) {
            pass(length());
            return Playback.of(CompletableFuture.completedFuture(""), () -> {});
          }

          @Override
          public void hangUp() {}
        };
      }
    };
    assertThatThrownBy(blocking::m1PlayReturnsAtOnceWithAPlayback)
        .hasMessageStartingWith("M1: play took 500 ms, and then");
  }
}
