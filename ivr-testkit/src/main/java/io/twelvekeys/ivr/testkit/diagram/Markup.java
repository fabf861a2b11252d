package io.twelvekeys.ivr.testkit.diagram;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements of HTML and SVG. All text and all values go through the same escaping. */
final class Markup {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element; names and values of attributes follow each other. */
  Markup begin(String name, Object... attributes) {
    tag(name, attributes);
    open.push(name);
    return this;
  }

  /** Ends the element that was begun last. */
  Markup end() {
    out.append("</").append(open.pop()).append('>');
    if (open.size() < 6) {
      out.append('\n');
    }
    return this;
  }

  /** An element that holds text and nothing else. */
  Markup element(String name, String text, Object... attributes) {
    tag(name, attributes);
    out.append(escaped(text)).append("</").append(name).append('>');
    return this;
  }

  /** An element of HTML that holds nothing and has no end. */
  Markup alone(String name, Object... attributes) {
    tag(name, attributes);
    return this;
  }

  /** Text within the element that was begun last. */
  Markup text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** What is markup already. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  private void tag(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(String.valueOf(attributes[i + 1]))).append('"');
    }
    out.append('>');
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    String plain = Plain.of(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        case '`' -> escaped.append("&#96;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
