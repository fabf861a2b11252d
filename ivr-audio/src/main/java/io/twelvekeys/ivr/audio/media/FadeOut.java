package io.twelvekeys.ivr.audio.media;

import java.util.Arrays;

/** The last 5 ms of a prompt that was cut, under a falling raised cosine: nothing clicks. */
final class FadeOut {
  private static final int PARTS_OF_A_SECOND = 200;

  private final short[] tail;
  private final float[] weights;
  private int at;

  FadeOut(int rate) {
    tail = new short[rate / PARTS_OF_A_SECOND];
    weights = new float[tail.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (0.5 + 0.5 * Math.cos(Math.PI * (i + 0.5) / weights.length));
    }
    at = tail.length;
  }

  /** Takes what the prompt would have gone on with; nothing if it was not heard yet. */
  void take(FrameMedia.PlayingPrompt prompt) {
    if (!prompt.hasBegun()) {
      return;
    }
    int length = prompt.read(tail, 0, tail.length);
    Arrays.fill(tail, length, tail.length, (short) 0);
    for (int i = 0; i < length; i++) {
      tail[i] = (short) (tail[i] * weights[i]);
    }
    at = 0;
  }

  /** Adds what is left of it to these samples; whether there was any. */
  boolean addTo(short[] frame, int from, int count) {
    int length = Math.min(count, tail.length - at);
    for (int i = 0; i < length; i++) {
      int sum = frame[from + i] + tail[at + i];
      frame[from + i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum));
    }
    at += length;
    return length > 0;
  }
}
