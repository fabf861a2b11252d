package io.twelvekeys.examples.host;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.SipAddress;

/** What destinations are called in a PBX. */
public final class RoutedName {
  private RoutedName() {}

  /**
   * The digits of an extension or number, the name of a conference, group or application, or a SIP
   * address as a whole: of a strict alphabet each, see there.
   *
   * @throws IllegalArgumentException for a menu, which nobody routes to
   */
  public static String of(Destination destination) {
    if (destination instanceof Destination.Extension extension) {
      return extension.digits();
    }
    if (destination instanceof Destination.Conference conference) {
      return conference.name();
    }
    if (destination instanceof Destination.Group group) {
      return group.name();
    }
    if (destination instanceof Destination.Application application) {
      return application.name();
    }
    if (destination instanceof Destination.PstnNumber pstn) {
      return pstn.number();
    }
    if (destination instanceof SipAddress sip) {
      return sip.text();
    }
    throw new IllegalArgumentException("nothing to be routed: " + destination.text());
  }
}
