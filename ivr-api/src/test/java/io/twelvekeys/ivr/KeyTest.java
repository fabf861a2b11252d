package io.twelvekeys.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Twelve keys, and nothing else is one. */
class KeyTest {
  @Test
  void everyKeyIsFoundByItsSymbol() {
    for (Key key : Key.values()) {
      assertThat(Key.of(key.symbol())).isSameAs(key);
      assertThat(key.isDigit()).isEqualTo(Character.isDigit(key.symbol()));
      assertThat(key.digit()).isEqualTo(key.isDigit() ? key.symbol() - '0' : -1);
    }
    assertThat(Key.values())
        .extracting(Key::symbol)
        .containsExactly('1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#');
  }

  @Test
  void noOtherCharacterIsAKey() {
    int keys = 0;
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      char symbol = c;
      if (Key.isKey(symbol)) {
        keys++;
      } else if (c < 1_000 || c % 97 == 0) {
        assertThatThrownBy(() -> Key.of(symbol))
            .isInstanceOf(InvalidValueException.class)
            .hasMessageContaining("one of 0-9 * #");
      }
    }
    assertThat(keys).isEqualTo(12);
  }
}
