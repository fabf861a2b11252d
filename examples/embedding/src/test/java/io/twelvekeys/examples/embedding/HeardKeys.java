package io.twelvekeys.examples.embedding;

import io.twelvekeys.ivr.audio.dtmf.DtmfDetector;
import io.twelvekeys.ivr.engine.Call;

/** The keys of a caller who sends them as tones. */
final class HeardKeys {
  private final DtmfDetector keys;

  HeardKeys(Call call) {
    keys = new DtmfDetector((tone, start) -> tone.key().ifPresent(call::press));
  }

  void onFrame(short[] frame) { // 8,000 Hz, linear, any length
    keys.accept(frame, 0, frame.length);
  }
}
