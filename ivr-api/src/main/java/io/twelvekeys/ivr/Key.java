package io.twelvekeys.ivr;

/**
 * The twelve keys of a telephone, in the order of the keypad.
 *
 * <pre>
 *   1   2   3
 *   4   5   6
 *   7   8   9
 *   *   0   #
 * </pre>
 *
 * <p>The four further DTMF symbols {@code A B C D} (ITU-T Q.23) are not keys of a menu; a line may
 * report them, and a call records and ignores them (semantics rule 11).
 */
public enum Key {
  ONE('1'),
  TWO('2'),
  THREE('3'),
  FOUR('4'),
  FIVE('5'),
  SIX('6'),
  SEVEN('7'),
  EIGHT('8'),
  NINE('9'),
  STAR('*'),
  ZERO('0'),
  HASH('#');

  private static final Key[] DIGITS = {ZERO, ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE};

  private final char symbol;

  Key(char symbol) {
    this.symbol = symbol;
  }

  /**
   * The key with this symbol.
   *
   * @param symbol one of {@code 0-9 * #}
   * @throws InvalidValueException for any other character
   */
  public static Key of(char symbol) {
    if (symbol >= '0' && symbol <= '9') {
      return DIGITS[symbol - '0'];
    }
    return switch (symbol) {
      case '*' -> STAR;
      case '#' -> HASH;
      default ->
        throw new InvalidValueException(
            Words.quoted(String.valueOf(symbol)) + " is no telephone key", "one of 0-9 * #");
    };
  }

  /** Whether {@link #of} knows this symbol. */
  public static boolean isKey(char symbol) {
    return (symbol >= '0' && symbol <= '9') || symbol == '*' || symbol == '#';
  }

  /** What is printed on the key: {@code 0-9}, {@code *} or {@code #}. */
  public char symbol() {
    return symbol;
  }

  /** Whether this is one of {@code 0-9}. */
  public boolean isDigit() {
    return symbol >= '0' && symbol <= '9';
  }

  /** The digit's value, 0 to 9; -1 for {@code *} and {@code #}. */
  public int digit() {
    return isDigit() ? symbol - '0' : -1;
  }
}
