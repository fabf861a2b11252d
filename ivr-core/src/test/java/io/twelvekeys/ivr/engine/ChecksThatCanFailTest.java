package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.CallListener;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.port.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check of the swarm finds what it is for, planted on purpose. */
class ChecksThatCanFailTest {
  /** Tells something else than what it heard. */
  private interface Distortion {
    void hear(CallListener honest, CallInfo call, long at, CallFact fact);
  }

  private static LongFunction<Swarm> listening(Distortion distortion) {
    return seed -> new Swarm(seed) {
      @Override
      CallListener listener() {
        CallListener honest = super.listener();
        return (call, at, fact) -> distortion.hear(honest, call, at, fact);
      }
    };
  }

  private static LongFunction<Swarm> speaking(java.util.function.UnaryOperator<MediaPort> change) {
    return seed -> new Swarm(seed) {
      @Override
      MediaPort line(Witness witness) {
        return change.apply(super.line(witness));
      }
    };
  }

  private static LongFunction<Swarm> timed(LongFunction<HandTime> made) {
    return seed -> new Swarm(seed) {
      @Override
      HandTime time() {
        return made.apply(seed);
      }
    };
  }

  static Stream<Arguments> planted() {
    return Stream.of(
        Arguments.of("S1 ends told", listening((honest, call, at, fact) -> {
          honest.onFact(call, at, fact);
          if (fact instanceof CallFact.Ended) {
            honest.onFact(call, at, fact);
          }
        })),
        Arguments.of("S1 goes on after the end", listening((honest, call, at, fact) -> {
          honest.onFact(call, at, fact);
          if (fact instanceof CallFact.Ended) {
            honest.onFact(call, at, new CallFact.NoInput(1, 12));
          }
        })),
        Arguments.of("S1 does not begin", listening((honest, call, at, fact) -> {
          if (!(fact instanceof CallFact.Answered)) {
            honest.onFact(call, at, fact);
          }
        })),
        Arguments.of("S14 cause", listening((honest, call, at, fact) -> {
          EndCause other = EndCause.MAX_MENUS;
          honest.onFact(
              call, at, fact instanceof CallFact.Ended ? new CallFact.Ended(other, 26) : fact);
        })),
        Arguments.of("S15 plays", listening((honest, call, at, fact) -> {
          if (!(fact instanceof CallFact.PromptEnded)) {
            honest.onFact(call, at, fact);
          }
        })),
        Arguments.of("S15 ends without", listening((honest, call, at, fact) -> {
          if (!(fact instanceof CallFact.PromptStarted)) {
            honest.onFact(call, at, fact);
          }
        })),
        Arguments.of("S15 routes without", listening((honest, call, at, fact) -> {
          if (!(fact instanceof CallFact.TransferEnded)) {
            honest.onFact(call, at, fact);
          }
        })),
        Arguments.of("S2 token twice", listening((honest, call, at, fact) -> {
          honest.onFact(
              call,
              at,
              fact instanceof CallFact.PromptStarted started
                  ? new CallFact.PromptStarted(1, started.prompt(), started.rule())
                  : fact);
        })),
        Arguments.of("S7", listening((honest, call, at, fact) -> {
          honest.onFact(call, at, fact);
          if (fact instanceof CallFact.KeyUsed) {
            honest.onFact(call, at, fact);
          }
        })),
        Arguments.of(
            "D1 time runs backwards",
            listening((honest, call, at, fact) -> honest.onFact(call, 1_000_000 - at, fact))),
        Arguments.of("S4 two prompts", speaking(line -> new MediaPort() {
          @Override
          public Playback play(Prompt prompt) {
            return Playback.of(line.play(prompt).ended(), () -> {}); // goes on sounding
          }

          @Override
          public void hangUp() {
            line.hangUp();
          }
        })),
        Arguments.of("S1 hung up", speaking(line -> new MediaPort() {
          @Override
          public Playback play(Prompt prompt) {
            return line.play(prompt);
          }

          @Override
          public void hangUp() {
            // forgotten
          }
        })),
        Arguments.of("S12 enters", (LongFunction<Swarm>) seed -> new Swarm(seed) {
          @Override
          MediaPort line(Witness witness) {
            MediaPort line = super.line(witness);
            return new MediaPort() {
              @Override
              public Playback play(Prompt prompt) {
                witness.enters("a step within a step");
                return line.play(prompt);
              }

              @Override
              public void hangUp() {
                line.hangUp();
              }
            };
          }
        }),
        Arguments.of("L4 left behind", (LongFunction<Swarm>) seed -> new Swarm(seed) {
          @Override
          Router router() {
            Router router = super.router();
            return new Router() {
              @Override
              public Routing route(CallInfo call, Destination destination) {
                return Routing.of(router.route(call, destination).outcome(), () -> {});
              }
            };
          }
        }),
        Arguments.of("L1 has not ended", timed(seed -> new HandTime() {
          @Override
          public synchronized Wake wakeAt(long at, Runnable wake) {
            return () -> {};
          }
        })),
        Arguments.of("wakes are left", timed(seed -> new HandTime() {
          @Override
          public synchronized Wake wakeAt(long at, Runnable wake) {
            Wake unused = super.wakeAt(at, wake);
            return () -> {};
          }
        })));
  }

  @ParameterizedTest
  @MethodSource("planted")
  void whatIsPlantedIsFound(String complaint, LongFunction<Swarm> planted) {
    List<String> found = new ArrayList<>();
    assertThat(LongStream.range(0, 100).anyMatch(seed -> {
          found.clear();
          found.addAll(planted.apply(seed).run(40));
          return found.stream().anyMatch(each -> each.contains(complaint));
        }))
        .as("after 100 seeds the last complaints are %s", found)
        .isTrue();
  }

  @Test
  void aTraceThatLacksAnEventIsFound() {
    Desk desk = new Desk();
    Call call = desk.dials();
    call.press('2');
    call.hungUp();
    Trace whole = call.trace().orElseThrow();
    assertThat(Witness.replayed(whole, call)).isEmpty();
    Trace cut = new Trace(
        whole.fingerprint(), whole.customer(), whole.ivr(), whole.events().subList(1, 2));
    assertThat(Witness.replayed(cut, call)).isPresent();
  }

  @Test
  void twoThreadsInOneCallAreFound() throws InterruptedException {
    Witness witness = new Witness("a");
    witness.enters("play");
    Thread other = new Thread(() -> witness.enters("listener"));
    other.start();
    other.join();
    Desk desk = new Desk();
    assertThat(witness.complaints(desk.dials()).toString()).contains("S12 enters listener");
  }
}
