package io.twelvekeys.ivr.testkit.population;

/** What a caller is used to doing on the telephone. */
public enum Habit {
  /** Listens to the end, thinks, and presses. */
  LISTENS("listens to the end"),
  /** Presses as soon as the choice was named. */
  BARGES_IN("barges in"),
  /** Has called before: presses as soon as a menu speaks. */
  KNOWS_THE_WAY("knows the way"),
  /** Has called often: presses all keys of the way at the very beginning, one after the other. */
  TYPES_AHEAD("types ahead"),
  /** Does not find what is wanted: presses something, or nothing. */
  LOST("is lost"),
  /** Cannot or will not press keys. */
  SILENT("presses nothing");

  private final String text;

  Habit(String text) {
    this.text = text;
  }

  /** In some words, for people. */
  public String text() {
    return text;
  }

  /** Whether such a caller knows where to go; the others are content with whoever answers. */
  boolean hasGoal() {
    return this != LOST && this != SILENT;
  }
}
