package io.twelvekeys.benchmarks.load;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.engine.IvrEngine;
import org.HdrHistogram.Histogram;

/** A caller who goes down the menus and back up, as long as somebody lets them. */
final class Caller implements Network.Heard {
  private static final Key[] KEYS = {Key.TWO, Key.THREE, Key.STAR, Key.STAR};

  private final Load load;
  private final Call call;
  private int pressed;

  /** When the key was pressed whose command has not come yet; 0 if none is awaited. */
  private volatile long waitingSince;

  Caller(Load load, IvrEngine engine, Network network) {
    this.load = load;
    call = engine.answer("acme", "6000", network.line(this)).call();
  }

  /** Presses the next key, unless the command for the last one has not come. */
  boolean press() {
    if (waitingSince != 0) {
      return false;
    }
    waitingSince = System.nanoTime();
    return call.press(KEYS[pressed++ & 3]);
  }

  /** Presses keys that mean nothing, as fast as it goes; not to be mixed with {@link #press}. */
  void flood(int keys) {
    for (int i = 0; i < keys; i++) {
      boolean unused = call.press(Key.HASH);
    }
  }

  @Override
  public void play() {
    long since = waitingSince;
    if (since != 0) {
      waitingSince = 0;
      Histogram latency = load.latency();
      latency.recordValue(System.nanoTime() - since);
    }
  }
}
