package io.twelvekeys.examples.sip;

import io.twelvekeys.examples.host.RoutedName;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.SipAddress;
import java.util.Map;
import java.util.Optional;

/**
 * Where the destinations of menus are, as SIP addresses: those of a table first; then SIP addresses
 * themselves; then, at the trunk, everything under its own name: {@code extension:201} is {@code
 * sip:201@TRUNK}, {@code group:sales} is {@code sip:sales@TRUNK}.
 *
 * @param table SIP addresses by the text of destinations
 * @param trunk {@code HOST} or {@code HOST:PORT} of the PBX behind this host, if there is one
 */
public record Directory(Map<String, String> table, Optional<String> trunk) {
  /** Knows SIP addresses alone. */
  public static final Directory EMPTY = new Directory(Map.of(), Optional.empty());

  /** Copies the table. */
  public Directory {
    table = Map.copyOf(table);
  }

  /** The address of a destination; nothing where there is no way to it. */
  public Optional<String> address(Destination destination) {
    String listed = table.get(destination.text());
    if (listed != null) {
      return Optional.of(listed);
    }
    return destination instanceof SipAddress sip
        ? Optional.of(sip.text())
        : trunk.map(at -> "sip:" + RoutedName.of(destination) + "@" + at + parameters(destination));
  }

  /** An application's parameters are the address's; what they may hold needs no escape there. */
  private static String parameters(Destination destination) {
    StringBuilder text = new StringBuilder();
    if (destination instanceof Destination.Application application) {
      application.parameters().forEach((name, value) -> {
        text.append(';').append(name);
        if (!value.isEmpty()) {
          text.append('=').append(value.replace("@", "%40").replace(",", "%2C"));
        }
      });
    } else if (destination instanceof Destination.PstnNumber) {
      text.append(";user=phone");
    }
    return text.toString();
  }
}
