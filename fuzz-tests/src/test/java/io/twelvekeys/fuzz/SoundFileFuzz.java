package io.twelvekeys.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a customer uploads is sound or a typed flaw, at a bounded price. */
class SoundFileFuzz {
  private final SoundRules rules = new SoundRules(SoundReader.standard()::read);

  @MethodSource("io.twelvekeys.fuzz.Seeds#all")
  @FuzzTest(maxDuration = "1h")
  void anyBytesAreSoundOrATypedFlaw(byte[] bytes) {
    rules.holdFor(bytes);
  }
}
