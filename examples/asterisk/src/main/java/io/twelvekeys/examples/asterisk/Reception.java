package io.twelvekeys.examples.asterisk;

import java.util.concurrent.atomic.AtomicInteger;

/** Where all that happens in Asterisk arrives, and is told to whom it concerns. */
final class Reception implements Ari.Listener {
  private final AsteriskHost host;
  private final AtomicInteger connections = new AtomicInteger();

  Reception(AsteriskHost host) {
    this.host = host;
  }

  @Override
  public void connected() {
    connections.incrementAndGet();
    new Recovery(host).begin();
  }

  @Override
  public void lost() {
    int before = connections.get();
    host.ari().later(host.settings().patience(), () -> {
      if (connections.get() == before) {
        host.giveUp();
      }
    });
  }

  @Override
  public void happened(AriMessage event) {
    String channel = event.text("channel.id");
    switch (event.type()) {
      case "StasisStart" -> arrived(channel, event);
      case "StasisEnd" -> host.left(channel, 0);
      case "ChannelDestroyed" -> host.left(channel, event.number("cause"));
      case "ChannelDtmfReceived" -> {
        Line line = host.lines().get(channel);
        if (line != null) {
          line.pressed(event.text("digit"));
        }
      }
      case "PlaybackFinished" -> {
        Line line = host.lines().get(event.text("playback.target_uri").replace("channel:", ""));
        if (line != null) {
          boolean failed = event.text("playback.state").equals("failed");
          line.playbackEnded(event.text("playback.id"), failed ? "Asterisk could not play it" : "");
        }
      }
      default -> {} // the filter may not be at work yet
    }
  }

  /** A caller, or somebody who was dialled for one and has answered. */
  private void arrived(String channel, AriMessage event) {
    Dialling dialling = host.legs().dialled(channel);
    if (dialling != null) {
      dialling.answered();
    } else {
      host.arrived(event.channel("channel"), event.texts("args").contains(Dialling.MARK));
    }
  }
}
