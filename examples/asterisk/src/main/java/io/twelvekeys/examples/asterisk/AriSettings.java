package io.twelvekeys.examples.asterisk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where an Asterisk is, and who we are to it.
 *
 * @param server its web server (http.conf): {@code http://HOST:PORT}, or {@code https:}
 * @param user a user of ari.conf
 * @param password that user's password; in no text of these settings
 * @param application how the dialplan calls us: {@code Stasis(application)}
 */
public record AriSettings(URI server, String user, String password, String application) {
  /** Checks the address and the names. */
  public AriSettings {
    boolean known = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
    if (!known || server.getHost() == null) {
      throw new IllegalArgumentException(
          "an Asterisk's web server is http://HOST:PORT, such as http://127.0.0.1:8088: " + server);
    }
    if (user.isBlank() || user.contains(":")) {
      throw new IllegalArgumentException("a user of ari.conf is a name without colon: " + user);
    }
    if (!application.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException(
          "an application's name is of letters, digits, dots and dashes: " + application);
    }
  }

  /** Where events come from and requests go to. */
  URI socket() {
    String scheme = server.getScheme().equals("https") ? "wss://" : "ws://";
    String port = server.getPort() < 0 ? "" : ":" + server.getPort();
    return URI.create(scheme + server.getHost() + port + "/ari/events?app=" + application
        + "&subscribeAll=false");
  }

  /** What proves who we are (RFC 7617). */
  String authorization() {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return user + " at " + server + ", application " + application;
  }
}
