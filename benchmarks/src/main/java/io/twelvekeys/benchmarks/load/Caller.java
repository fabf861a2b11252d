package io.twelvekeys.benchmarks.load;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.engine.IvrEngine;

/** A caller who goes down the menus and back up, as long as somebody lets them. */
final class Caller implements Network.Heard {
  private static final Key[] KEYS = {Key.TWO, Key.THREE, Key.STAR, Key.STAR};

  private final Latency latency;
  private final Call call;
  private int pressed;

  /** When the key was due whose command has not come yet; 0 if none is awaited. */
  private volatile long waitingSince;

  /** When nothing was done, just before the key that is awaited; 0 if nothing was handed over. */
  private volatile long after;

  Caller(Latency latency, IvrEngine engine, Network network) {
    this.latency = latency;
    call = engine.answer("acme", "6000", network.line(this)).call();
  }

  /**
   * Presses the next key, unless the command for the last one has not come.
   *
   * @param due when it should have been pressed; whatever comes after that is the key's time
   * @param compared whether nothing at all is handed over just before it
   */
  boolean press(long due, boolean compared) {
    if (waitingSince != 0) {
      return false;
    }
    waitingSince = due;
    if (compared) {
      latency.nothing(due, this);
    }
    return call.press(KEYS[pressed++ & 3]);
  }

  /** Nothing was done, at that time, before the command for the key that was due then. */
  void after(long due, long done) {
    if (waitingSince == due) {
      after = done;
    }
  }

  /** Presses keys that mean nothing; not to be mixed with {@link #press}. */
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
      latency.key(since, after);
      after = 0;
    }
  }
}
