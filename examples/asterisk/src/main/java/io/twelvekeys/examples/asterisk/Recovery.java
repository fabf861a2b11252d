package io.twelvekeys.examples.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what this host believes and what Asterisk has together again, when the connection comes
 * (back): nobody told what happened while there was none. Calls whose channels are gone end; ends
 * of prompts that were missed are made up for; and callers whom a host before this one has left in
 * Asterisk are welcomed anew, or looked after if they are joined with somebody.
 */
final class Recovery {
  /** By then the arrivals of channels that were just being made have been told. */
  private static final Duration SETTLING = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final AsteriskHost host;
  private final Set<String> known = new HashSet<>();

  /** Remembers what this host believes now. */
  Recovery(AsteriskHost host) {
    this.host = host;
    known.addAll(host.lines().keySet());
    known.addAll(host.legs().channels());
  }

  void begin() {
    ask("bridges", this::lookAfterPairs);
    ask("channels", this::compare);
  }

  private void ask(String what, Consumer<AriMessage> then) {
    host.ari().request("GET", what).thenAccept(reply -> {
      try {
        if (reply.isGood()) {
          then.accept(AriMessage.parse(reply.body()));
        } else {
          LOG.warn("Asterisk does not tell its {}: {}", what, reply.text());
        }
      } catch (IOException e) {
        LOG.error("Asterisk does not tell its {}", what, e);
      }
    });
  }

  private void lookAfterPairs(AriMessage bridges) {
    for (int i = 0; !bridges.text(i + ".id").isEmpty(); i++) {
      var channels = bridges.texts(i + ".channels");
      boolean ours = bridges.text(i + ".name").equals(host.settings().ari().application());
      if (ours && channels.size() == 2 && !host.legs().isJoined(channels.get(0))) {
        host.legs()
            .joined(new Legs.Pair(bridges.text(i + ".id"), channels.get(0), channels.get(1)));
      } else if (ours && channels.size() < 2) {
        host.ari().request("DELETE", "bridges/" + bridges.text(i + ".id"));
      }
    }
  }

  private void compare(AriMessage channels) {
    Set<String> there = new HashSet<>();
    for (int i = 0; !channels.text(i + ".id").isEmpty(); i++) {
      there.add(channels.text(i + ".id"));
    }
    for (String channel : known) {
      Line line = host.lines().get(channel);
      if (!there.contains(channel)) {
        LOG.warn("channel {} is gone since the connection was lost: its call ends", channel);
        host.left(channel, 0);
      } else if (line != null && !host.legs().isJoined(channel)) {
        line.recover();
      }
    }
    there.removeAll(known);
    if (!there.isEmpty()) {
      host.ari().later(SETTLING, () -> ask("channels", later -> welcome(there, later)));
    }
  }

  /** Those who were there all the time, are in our application, and whom nobody told us of. */
  private void welcome(Set<String> before, AriMessage channels) {
    for (int i = 0; !channels.text(i + ".id").isEmpty(); i++) {
      String channel = channels.text(i + ".id");
      String data = channels.text(i + ".dialplan.app_data");
      boolean ours = channels.text(i + ".dialplan.app_name").equals("Stasis")
          && (data + ",").startsWith(host.settings().ari().application() + ",");
      if (ours && before.contains(channel) && !isKnown(channel)) {
        LOG.warn("channel {} was left in Asterisk by a host before this one", channel);
        host.arrived(channels.channel(Integer.toString(i)), data.endsWith("," + Dialling.MARK));
      }
    }
  }

  private boolean isKnown(String channel) {
    return host.lines().containsKey(channel)
        || host.legs().isJoined(channel)
        || host.legs().dialled(channel) != null;
  }
}
