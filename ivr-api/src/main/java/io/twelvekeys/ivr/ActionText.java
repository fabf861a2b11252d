package io.twelvekeys.ivr;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the text form of actions. */
final class ActionText {
  private static final String KINDS =
      "extension:, ivr:, conference:, group:, app:, pstn:, sip:, sips:, "
          + "back, top, repeat or hangup";

  private ActionText() {}

  static Action parse(String text) {
    for (Navigation navigation : Navigation.values()) {
      if (navigation.text().equals(text)) {
        return navigation;
      }
    }
    int colon = text.indexOf(':');
    String kind = colon < 0 ? "" : text.substring(0, colon);
    String rest = text.substring(colon + 1);
    return switch (kind) {
      case "extension" -> new Destination.Extension(rest);
      case "ivr" -> new Destination.SubMenu(rest);
      case "conference" -> new Destination.Conference(rest);
      case "group" -> new Destination.Group(rest);
      case "app" -> application(rest);
      case "pstn" -> new Destination.PstnNumber(rest);
      case "sip", "sips" -> SipAddress.parse(text);
      default -> throw new InvalidValueException(Words.quoted(text) + " is no action", KINDS);
    };
  }

  private static Destination.Application application(String text) {
    int question = text.indexOf('?');
    if (question < 0) {
      return new Destination.Application(text, Map.of());
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : text.substring(question + 1).split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals < 0
          || parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1))
              != null) {
        throw new InvalidValueException(
            Words.quoted(parameter) + " is no parameter of an application",
            "name=value, each name once, as in app:voicemail?box=201&greet=no");
      }
    }
    return new Destination.Application(text.substring(0, question), parameters);
  }
}
