package io.twelvekeys.examples.embedding;

import io.twelvekeys.ivr.audio.media.FrameMedia;
import io.twelvekeys.ivr.audio.media.FramePacer;
import io.twelvekeys.ivr.audio.prompt.PromptLibrary;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.MediaPort;

/** A line whose frames are sent at their time. */
final class Sending {
  private final FrameMedia media;
  private final FramePacer pacer;
  private final Time time;

  /** What sends the frames of a caller and hangs up on them. */
  interface Rtp {
    void send(short[] frame);

    void hangUp();
  }

  Sending(PromptLibrary library, Rtp rtp, Time time) {
    this.time = time;
    media = FrameMedia.telephone(library::find, rtp::hangUp);
    pacer = new FramePacer(media, rtp::send);
  }

  MediaPort media() {
    return media;
  }

  void tick() {
    time.wakeAt(pacer.tick(time.now()), this::tick);
  }
}
