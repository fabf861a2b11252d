package io.twelvekeys.ivr.audio.media;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.testkit.VirtualTime;
import io.twelvekeys.ivr.testkit.contract.MediaPortContract;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The line of frames keeps the contract, with frames pulled each 20 ms of virtual time. */
class FrameMediaContractTest extends MediaPortContract {
  private final VirtualTime time = new VirtualTime();
  private final Map<MediaPort, Boolean> sounding = new HashMap<>();
  private final Set<MediaPort> hungUp = new HashSet<>();

  @Override
  protected Time time() {
    return time;
  }

  /** The last samples of a prompt are handed over a frame before they have sounded. */
  @Override
  protected Duration tolerance() {
    return Duration.ofMillis(2L * FramePacer.FRAME_MILLIS);
  }

  @Override
  protected MediaPort open() {
    FrameMedia[] line = new FrameMedia[1];
    line[0] = FrameMedia.telephone(FrameMediaContractTest::find, () -> hungUp.add(line[0]));
    pull(line[0], new FramePacer(line[0], frame -> sounding.put(line[0], isSound(frame))));
    return line[0];
  }

  private void pull(FrameMedia line, FramePacer pacer) {
    time.wakeAt(pacer.tick(time.now()), () -> pull(line, pacer));
  }

  private static boolean isSound(short[] frame) {
    for (short sample : frame) {
      if (sample != 0) {
        return true;
      }
    }
    return false;
  }

  static Optional<Pcm> find(Prompt.AudioFile name) {
    if (!name.name().equals("half.wav")) {
      return Optional.empty();
    }
    short[] samples = new short[Pcm.TELEPHONE_RATE / 2];
    Arrays.fill(samples, (short) 1_000);
    return Optional.of(Pcm.of(Pcm.TELEPHONE_RATE, samples));
  }

  @Override
  protected Prompt prompt() {
    return Prompt.audio("half.wav");
  }

  @Override
  protected Duration length() {
    return Duration.ofMillis(500);
  }

  @Override
  protected boolean isHungUp(MediaPort line) {
    return hungUp.contains(line);
  }

  @Override
  protected Optional<Boolean> isSounding(MediaPort line) {
    return Optional.of(sounding.get(line));
  }
}
