package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Ivr;
import java.time.Duration;

/**
 * A key or number after which callers wait, since it could go on (semantics rule 7).
 *
 * @param ivr in which menu
 * @param action what is done at last
 * @param length for how long nothing happens
 * @param example the shortest way there; its keys end with the key or the number
 */
public record AmbiguousWait(Ivr ivr, Action action, Duration length, Way example) {
  /** One line. */
  @Override
  public String toString() {
    return "ivr." + ivr.id() + ": callers wait " + Way.seconds(length.toMillis()) + " s for "
        + action.text() + " (" + example + ")";
  }
}
