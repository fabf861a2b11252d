package io.twelvekeys.examples.asterisk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The second calls that this host has made: those that are dialled, and those that are joined with
 * a caller. When one of a pair leaves, the other is hung up. For any number of threads.
 */
final class Legs {
  private final Ari ari;
  private final AtomicLong count = new AtomicLong();
  private final Map<String, Dialling> dialled = new ConcurrentHashMap<>();
  private final Map<String, Pair> joined = new ConcurrentHashMap<>();

  Legs(Ari ari) {
    this.ari = ari;
  }

  /** Two channels that hear each other in a bridge. */
  record Pair(String bridge, String one, String other) {}

  /** The id of a new channel that is to be joined with that one. */
  String nextId(String channel) {
    return channel + "-to-" + count.incrementAndGet();
  }

  void dials(String leg, Dialling dialling) {
    dialled.put(leg, dialling);
  }

  void forget(String leg) {
    dialled.remove(leg);
  }

  /** Who dials this channel, if anybody does. */
  @Nullable
  Dialling dialled(String leg) {
    return dialled.get(leg);
  }

  void joined(Pair pair) {
    dialled.remove(pair.other());
    joined.put(pair.one(), pair);
    joined.put(pair.other(), pair);
  }

  boolean isJoined(String channel) {
    return joined.containsKey(channel);
  }

  /** A channel is gone: nobody is left alone in a bridge, nor dialled for nobody. */
  void left(String channel, int cause) {
    Dialling dialling = dialled.remove(channel);
    if (dialling != null) {
      dialling.gone(cause);
    }
    Pair pair = joined.remove(channel);
    if (pair != null) {
      String partner = pair.one().equals(channel) ? pair.other() : pair.one();
      if (joined.remove(partner) != null) {
        ari.request("DELETE", "channels/" + partner);
      }
      ari.request("DELETE", "bridges/" + pair.bridge());
    }
  }

  /** The channels of all second calls. */
  List<String> channels() {
    Set<String> all = ConcurrentHashMap.newKeySet();
    all.addAll(dialled.keySet());
    joined.values().forEach(pair -> all.add(pair.other()));
    return List.copyOf(all);
  }
}
