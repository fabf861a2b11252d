package io.twelvekeys.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.twelvekeys.ivr.audio.wave.Flaw;
import io.twelvekeys.ivr.audio.wave.Refusal;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The negative control of {@link SoundFileFuzz}: readers with mistakes do not pass. */
class FuzzingFindsMistakesTest {
  private static final byte[] ANY = Seeds.all().get(0);

  @Test
  void fuzzingFindsAMistakeThatNoSeedShows() {
    HastyReader hasty = new HastyReader();
    for (byte[] seed : Seeds.all()) {
      assertThatCode(() -> new SoundRules(hasty::read).holdFor(seed)).doesNotThrowAnyException();
    }
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(OfAHastyReader.class))
        .configurationParameter("jazzer.max_executions", "200000")
        .configurationParameter(
            "jazzer.instrument", "io.twelvekeys.ivr.audio.wave.**,io.twelvekeys.fuzz.HastyReader")
        .execute()
        .testEvents()
        .assertThatEvents()
        .haveAtLeastOne(
            event(finishedWithFailure(message(text -> text.contains("bytes were allocated")))));
  }

  /** Run by the test above alone. */
  static class OfAHastyReader {
    private final SoundRules rules = new SoundRules(new HastyReader()::read);

    @MethodSource("io.twelvekeys.fuzz.Seeds#all")
    @FuzzTest(maxDuration = "1h")
    void fuzz(byte[] bytes) {
      rules.holdFor(bytes);
    }
  }

  @Test
  void readersThatThrowWaitOrPointOutsideTheFileAreSeen() {
    assertThatThrownBy(() -> new SoundRules(bytes -> {
              throw new ArithmeticException("block align 0");
            })
            .holdFor(ANY))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new SoundRules(bytes -> {
              long sum = 0;
              while (sum < 400_000_000L) {
                sum += 1 + (sum & 1);
              }
              return SoundReader.standard().read(bytes);
            })
            .holdFor(ANY))
        .hasMessageContaining("ns were needed");
    Flaw outside = new Flaw(Flaw.Kind.EMPTY, ANY.length + 1, "empty");
    assertThatThrownBy(() -> new SoundRules(bytes -> new Refusal(outside)).holdFor(ANY))
        .hasMessageContaining("of " + ANY.length + " bytes");
  }
}
