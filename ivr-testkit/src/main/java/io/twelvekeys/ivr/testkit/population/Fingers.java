package io.twelvekeys.ivr.testkit.population;

import io.twelvekeys.ivr.Key;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The keys that a caller is about to press, with the slips that happen on the way. */
final class Fingers {
  private static final long REACTION = 400;
  private static final long QUICKEST = 150;
  private static final long SLOWEST = 450;

  private final Dice dice;
  private final double mistakes;
  private final Deque<Stroke> strokes = new ArrayDeque<>();

  private record Stroke(long at, char key) {}

  Fingers(Dice dice, double mistakes) {
    this.dice = dice;
    this.mistakes = mistakes;
  }

  /** When the next key is pressed; {@link Long#MAX_VALUE} if none is about to be. */
  long next() {
    return strokes.isEmpty() ? Long.MAX_VALUE : strokes.getFirst().at();
  }

  char press() {
    return strokes.removeFirst().key();
  }

  boolean isBusy() {
    return !strokes.isEmpty();
  }

  /** Presses nothing more. */
  void rest() {
    strokes.clear();
  }

  /** Something unexpected is heard: what is not pressed within a moment is not pressed any more. */
  void startle(long now) {
    strokes.removeIf(stroke -> stroke.at() > now + REACTION);
  }

  /** Is going to press these keys, the first at this time. */
  void type(String keys, long from) {
    strokes.clear();
    long at = from;
    for (int i = 0; i < keys.length(); i++) {
      char key = keys.charAt(i);
      if (!dice.happens(mistakes)) {
        strokes.add(new Stroke(at, key));
      } else {
        at = slip(key, at);
      }
      at += dice.between(QUICKEST, SLOWEST);
    }
  }

  /** Another key, or the same one twice, or none. */
  private long slip(char key, long at) {
    double drawn = dice.unit();
    if (drawn < 0.6) {
      strokes.add(new Stroke(at, dice.oneOf(List.of(Key.values())).symbol()));
    } else if (drawn < 0.9) {
      strokes.add(new Stroke(at, key));
      strokes.add(new Stroke(at + QUICKEST, key));
      return at + QUICKEST;
    }
    return at;
  }
}
