package io.twelvekeys.examples.asterisk;

import io.twelvekeys.examples.host.RoutedName;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.SipAddress;
import java.util.Map;
import java.util.Optional;

/**
 * How Asterisk takes callers to the destinations of menus: what a table says of one; else
 * extensions and numbers are dialled by one template, SIP addresses by another; everything else,
 * and what has no template, goes on in the dialplan, at the extension of its own name.
 *
 * @param table by the text of destinations: what to dial, such as {@code PJSIP/201@colleagues}; or
 *     where to go on, as {@code CONTEXT,EXTENSION}, which has no slash
 * @param dial what to dial for an extension or number, with {@code {}} in its place: {@code
 *     PJSIP/{}@colleagues}
 * @param dialSip the same for SIP addresses: {@code PJSIP/colleagues/{}}
 * @param context of the dialplan, where all else goes on
 */
public record Routes(
    Map<String, String> table,
    Optional<String> dial,
    Optional<String> dialSip,
    Optional<String> context) {
  /** The place of a name in a template. */
  public static final String PLACE = "{}";

  /** Knows no way to anywhere. */
  public static final Routes NONE =
      new Routes(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Copies the table and checks the templates. */
  public Routes {
    table = Map.copyOf(table);
    dial.ifPresent(Routes::checkTemplate);
    dialSip.ifPresent(Routes::checkTemplate);
    table.forEach((destination, way) -> {
      if (!way.contains("/") && way.split(",", -1).length != 2) {
        throw new IllegalArgumentException(destination + "=" + way
            + ": right would be what to dial, TECHNOLOGY/NAME, or where to go on in the dialplan,"
            + " CONTEXT,EXTENSION");
      }
    });
  }

  /** How a caller gets somewhere. */
  sealed interface Way {
    /** By a second call, which is joined with the first when it is answered. */
    record Dial(String endpoint) implements Way {}

    /** By going on in the dialplan, which then has the call. */
    record GoOn(String context, String extension) implements Way {}
  }

  /** The way to a destination; nothing where there is none. */
  Optional<Way> way(Destination destination) {
    String listed = table.get(destination.text());
    if (listed != null) {
      String[] place = listed.split(",", 2);
      return Optional.of(
          listed.contains("/") ? new Way.Dial(listed) : new Way.GoOn(place[0], place[1]));
    }
    String name = RoutedName.of(destination);
    Optional<String> template = template(destination);
    return template.isPresent()
        ? template.map(dialled -> new Way.Dial(dialled.replace(PLACE, name)))
        : context.map(there -> new Way.GoOn(there, name));
  }

  private Optional<String> template(Destination destination) {
    if (destination instanceof SipAddress) {
      return dialSip;
    }
    boolean dialled = destination instanceof Destination.Extension
        || destination instanceof Destination.PstnNumber;
    return dialled ? dial : Optional.empty();
  }

  private static void checkTemplate(String template) {
    if (!template.contains("/") || !template.contains(PLACE)) {
      throw new IllegalArgumentException(
          template + " is nothing to dial: right would be PJSIP/{}@ENDPOINT, with {} for the name");
    }
  }
}
