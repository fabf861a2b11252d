package io.twelvekeys.examples.embedding;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;

/** The line of a call, as menus need it. */
record SessionMedia(Session session) implements MediaPort {
  @Override
  public Playback play(Prompt prompt) {
    return Playback.of(
        session.play(prompt.parts().stream().map(Prompt::text).toList()), session::silence);
  }

  @Override
  public void hangUp() {
    session.hangUp();
  }
}
