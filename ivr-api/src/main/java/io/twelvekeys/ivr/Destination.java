package io.twelvekeys.ivr;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a call can go: somewhere inside the PBX, or outside of it.
 *
 * <p>Each is a record that checks itself when it is made; {@link InvalidValueException} says what
 * would be right. The factories below are meant for static import.
 */
public sealed interface Destination extends Action
    permits Destination.Internal, Destination.External {
  /** A destination inside the PBX. */
  sealed interface Internal extends Destination
      permits Extension, SubMenu, Conference, Group, Application {}

  /** A destination outside, where a call may cost money. */
  sealed interface External extends Destination permits PstnNumber, SipAddress {}

  /** A telephone of the PBX, by its number of 1 to 16 digits. */
  static Extension extension(String digits) {
    return new Extension(digits);
  }

  /** Another IVR of the same customer, by its id. */
  static SubMenu ivr(String id) {
    return new SubMenu(id);
  }

  /** A conference bridge. */
  static Conference conference(String name) {
    return new Conference(name);
  }

  /** A group of people who answer for each other: a ring group, a queue, a department. */
  static Group group(String name) {
    return new Group(name);
  }

  /** An application of the PBX, such as voicemail. */
  static Application application(String name) {
    return new Application(name, Map.of());
  }

  /** A number of the public telephone network, in the form of ITU-T E.164 with its plus sign. */
  static PstnNumber pstn(String number) {
    return new PstnNumber(number);
  }

  /** A SIP address: {@code sip:user@host}, or {@code sips:}. */
  static SipAddress sip(String uri) {
    return SipAddress.parse(uri);
  }

  /**
   * A telephone of the PBX.
   *
   * @param digits 1 to 16 digits
   */
  record Extension(String digits) implements Internal {
    /** The longest extension, in digits. */
    public static final int LONGEST = 16;

    /** Checks the digits. */
    public Extension {
      if (!Words.isDigits(digits, 1, LONGEST)) {
        throw new InvalidValueException(
            Words.quoted(digits) + " is no extension", "1 to " + LONGEST + " digits");
      }
    }

    @Override
    public String text() {
      return "extension:" + digits;
    }
  }

  /**
   * Another menu.
   *
   * @param ivr the id of an IVR of the same customer: letters, digits, {@code -} and {@code _}
   */
  record SubMenu(String ivr) implements Internal {
    /** Checks the id's letters; whether there is such an IVR, the catalog checks. */
    public SubMenu {
      Words.word(ivr, "-_", "id of an IVR");
    }

    @Override
    public String text() {
      return "ivr:" + ivr;
    }
  }

  /**
   * A conference bridge.
   *
   * @param name its number or name: letters, digits, {@code . - _}
   */
  record Conference(String name) implements Internal {
    /** Checks the letters. */
    public Conference {
      Words.word(name, ".-_", "conference");
    }

    @Override
    public String text() {
      return "conference:" + name;
    }
  }

  /**
   * A group of people who answer for each other.
   *
   * @param name letters, digits, {@code . - _}
   */
  record Group(String name) implements Internal {
    /** Checks the letters. */
    public Group {
      Words.word(name, ".-_", "group");
    }

    @Override
    public String text() {
      return "group:" + name;
    }
  }

  /**
   * An application of the PBX. Its parameters are the definition's, never the caller's.
   *
   * @param name letters, digits, {@code . - _}
   * @param parameters up to 32, in the order in which they are printed; names are made as the
   *     application's name is, values of letters, digits and {@code . - _ ~ + : @ / ,}; they may
   *     be empty
   */
  record Application(String name, Map<String, String> parameters) implements Internal {
    /** How many parameters an application may have. */
    public static final int MOST_PARAMETERS = 32;

    private static final String VALUE = ".-_~+:@/,";

    /** Checks the letters and copies the parameters. */
    public Application {
      Words.word(name, ".-_", "application");
      Map<String, String> copy = new LinkedHashMap<>(parameters);
      if (copy.size() > MOST_PARAMETERS) {
        throw new InvalidValueException(
            copy.size() + " parameters of an application", "at most " + MOST_PARAMETERS);
      }
      copy.forEach((key, value) -> {
        Words.word(key, ".-_", "parameter of an application");
        if (!value.isEmpty()
            && (value.length() > Words.LONGEST_NAME || !Words.consistsOf(value, VALUE))) {
          throw new InvalidValueException(
              Words.quoted(value) + " is no value for the parameter " + key,
              "up to " + Words.LONGEST_NAME + " letters, digits or . - _ ~ + : @ / ,");
        }
      });
      parameters = java.util.Collections.unmodifiableMap(copy);
    }

    /** The same application with one parameter more, or another value for one. */
    public Application with(String parameter, String value) {
      Map<String, String> more = new LinkedHashMap<>(parameters);
      more.put(parameter, value);
      return new Application(name, more);
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder("app:").append(name);
      char separator = '?';
      for (Map.Entry<String, String> parameter : parameters.entrySet()) {
        text.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
        separator = '&';
      }
      return text.toString();
    }
  }

  /**
   * A number of the public telephone network.
   *
   * @param number {@code +} and 7 to 15 digits, the first not 0 (ITU-T E.164)
   */
  record PstnNumber(String number) implements External {
    /** Checks the number. */
    public PstnNumber {
      boolean right = number.startsWith("+")
          && Words.isDigits(number.substring(1), 7, 15)
          && number.charAt(1) != '0';
      if (!right) {
        throw new InvalidValueException(
            Words.quoted(number) + " is no E.164 number",
            "+ and 7 to 15 digits, the first not 0, such as +442071838750");
      }
    }

    @Override
    public String text() {
      return "pstn:" + number;
    }
  }
}
