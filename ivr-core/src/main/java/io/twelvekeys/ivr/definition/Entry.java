package io.twelvekeys.ivr.definition;

/**
 * One line of definitions: a key and its value.
 *
 * @param position its place among the entries, from 0
 * @param line the line on which it begins, from 1; 0 where there are no lines
 * @param flaw the text that is no escape, a backslash and a u without four digits; empty if all
 *     could be read
 */
record Entry(String key, String value, int position, int line, String flaw) {
  boolean readable() {
    return flaw.isEmpty();
  }

  /** The key as problems name it. */
  String where() {
    return Shown.key(key);
  }

  /** The key and its line, for problems of another line. */
  String place() {
    return line == 0 ? where() : where() + " in line " + line;
  }
}
