package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.dtmf.DtmfDetector;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that a receiver hears in a prompt: its echo from the caller's line would press them.
 */
final class KeysInside {
  private static final int FRAME = Pcm.TELEPHONE_RATE / 50;

  private KeysInside() {}

  /** Which and where, in order; empty for a prompt that is fine. */
  static List<String> in(Pcm telephone) {
    List<String> heard = new ArrayList<>();
    DtmfDetector detector = new DtmfDetector(
        (tone, start) -> heard.add("the key " + tone.symbol() + NetworkTones.at(start)));
    short[] frame = new short[FRAME];
    for (int from = 0; from < telephone.length(); from += FRAME) {
      int count = telephone.copyTo(from, frame, 0, FRAME);
      detector.accept(frame, 0, count);
    }
    detector.finish();
    return heard;
  }
}
