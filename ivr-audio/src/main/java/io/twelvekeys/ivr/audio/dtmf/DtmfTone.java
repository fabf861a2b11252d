package io.twelvekeys.ivr.audio.dtmf;

import io.twelvekeys.ivr.Key;
import java.util.Locale;
import java.util.Optional;

/**
 * The sixteen pairs of tones, in the order of the keypad (ITU-T Q.23).
 *
 * <pre>
 *            1209 1336 1477 1633 Hz
 *   697 Hz     1    2    3    A
 *   770 Hz     4    5    6    B
 *   852 Hz     7    8    9    C
 *   941 Hz     *    0    #    D
 * </pre>
 *
 * <p>A menu knows the twelve keys; {@code A B C D} are heard, and are no {@link Key}.
 */
public enum DtmfTone {
  ONE('1', 697, 1209),
  TWO('2', 697, 1336),
  THREE('3', 697, 1477),
  A('A', 697, 1633),
  FOUR('4', 770, 1209),
  FIVE('5', 770, 1336),
  SIX('6', 770, 1477),
  B('B', 770, 1633),
  SEVEN('7', 852, 1209),
  EIGHT('8', 852, 1336),
  NINE('9', 852, 1477),
  C('C', 852, 1633),
  STAR('*', 941, 1209),
  ZERO('0', 941, 1336),
  HASH('#', 941, 1477),
  D('D', 941, 1633);

  private static final DtmfTone[] ALL = values();

  private final char symbol;
  private final int lowHertz;
  private final int highHertz;

  DtmfTone(char symbol, int lowHertz, int highHertz) {
    this.symbol = symbol;
    this.lowHertz = lowHertz;
    this.highHertz = highHertz;
  }

  /**
   * The tone of a symbol.
   *
   * @param symbol one of {@code 0-9 * # A B C D}
   * @throws IllegalArgumentException for any other character
   */
  public static DtmfTone of(char symbol) {
    for (DtmfTone tone : ALL) {
      if (tone.symbol == symbol) {
        return tone;
      }
    }
    throw new IllegalArgumentException(String.format(
        Locale.ROOT, "no DTMF symbol, which is one of 0-9 * # A B C D: U+%04X", (int) symbol));
  }

  /** The tone in this row and column of the keypad above, both from 0 to 3. */
  static DtmfTone at(int row, int column) {
    return ALL[4 * row + column];
  }

  /** What is printed on the key: {@code 0-9}, {@code *}, {@code #} or {@code A-D}. */
  public char symbol() {
    return symbol;
  }

  /** The lower of both frequencies, in hertz. */
  public int lowHertz() {
    return lowHertz;
  }

  /** The higher of both frequencies, in hertz. */
  public int highHertz() {
    return highHertz;
  }

  /** The key of a menu, if it is one of the twelve. */
  public Optional<Key> key() {
    return Key.isKey(symbol) ? Optional.of(Key.of(symbol)) : Optional.empty();
  }
}
