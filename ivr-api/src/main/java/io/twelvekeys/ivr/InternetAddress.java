package io.twelvekeys.ivr;

/** Hosts by their text alone; nothing is ever looked up in the network. */
final class InternetAddress {
  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_LABEL = 63;

  private InternetAddress() {}

  /** A name of labels (RFC 1123 §2.1), or an IPv4 address where the last label is a number. */
  static boolean isName(String host) {
    if (host.isEmpty() || host.length() > LONGEST_NAME) {
      return false;
    }
    String[] labels = host.split("\\.", -1);
    for (String label : labels) {
      boolean right = label.length() <= LONGEST_LABEL
          && Words.consistsOf(label, "-")
          && !label.startsWith("-")
          && !label.endsWith("-");
      if (!right) {
        return false;
      }
    }
    String last = labels[labels.length - 1];
    return !Words.isDigits(last, 1, LONGEST_LABEL) || isVersion4(host);
  }

  static boolean isVersion4(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      boolean right = Words.isDigits(part, 1, 3)
          && Integer.parseInt(part) <= 255
          && (part.length() == 1 || part.charAt(0) != '0');
      if (!right) {
        return false;
      }
    }
    return true;
  }

  /** An IPv6 address (RFC 4291 §2.2) without zone: eight groups, or fewer around one {@code ::}. */
  static boolean isVersion6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == 8;
    }
    String before = text.substring(0, gap);
    String after = text.substring(gap + 2);
    int first = before.isEmpty() ? 0 : groups(before);
    int second = after.isEmpty() ? 0 : groups(after);
    boolean embedded = before.indexOf('.') >= 0;
    return first >= 0 && second >= 0 && !embedded && first + second <= 7;
  }

  /** How many groups of 16 bits the text has, an IPv4 address at its end being two; -1: none. */
  private static int groups(String text) {
    String[] parts = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && isVersion4(parts[i])) {
        count += 2;
      } else if (parts[i].length() <= 4 && isHexadecimal(parts[i])) {
        count++;
      } else {
        return -1;
      }
    }
    return count;
  }

  private static boolean isHexadecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Words.isDigit(c) && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
