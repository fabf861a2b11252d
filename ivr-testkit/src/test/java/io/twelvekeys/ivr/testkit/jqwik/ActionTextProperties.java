package io.twelvekeys.ivr.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.InvalidValueException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Parsing and printing are inverse to each other for every action. */
class ActionTextProperties {
  @Property
  void whatIsPrintedIsParsedToAnEqualAction(@ForAll Action action) {
    Action parsed = Action.parse(action.text());
    assertThat(parsed).isEqualTo(action);
    assertThat(parsed.text()).isEqualTo(action.text());
  }

  @Property
  void whateverIsParsedIsPrintedInAFormThatStays(@ForAll("almostActions") String text) {
    try {
      Action action = Action.parse(text);
      assertThat(Action.parse(action.text())).isEqualTo(action);
      assertThat(Action.parse(action.text()).text()).isEqualTo(action.text());
      assertThat(action.text()).matches("\\p{ASCII}+").doesNotContainAnyWhitespaces();
    } catch (InvalidValueException refused) {
      assertThat(refused.what()).isNotBlank();
      assertThat(refused.remedy()).isNotBlank();
      assertThat(refused.getMessage()).doesNotContain("\n", "\r", "\0");
    }
  }

  @Property
  void noTextWhateverItIsThrowsAnythingElse(@ForAll String text) {
    try {
      assertThat(Action.parse(text)).isNotNull();
    } catch (InvalidValueException refused) {
      assertThat(refused.getMessage().length()).isLessThan(600);
    }
  }

  /** Texts of actions with one character more, less, or other. */
  @Provide
  Arbitrary<String> almostActions() {
    Arbitrary<Character> hostile = Arbitraries.of(
        '%', '\r', '\n', '\0', ';', '?', '@', ':', ' ', '&', '=', '<', '"', 'é', '\u0660', '\u212a',
        '\u202e', '9', 'a', '+', '.', '-', '[', ']');
    return IvrArbitraries.actions()
        .flatMap(action -> hostile.flatMap(c -> {
          String text = action.text();
          return Arbitraries.integers()
              .between(0, text.length())
              .flatMap(at -> Arbitraries.of(
                  text.substring(0, at) + c + text.substring(at),
                  text.substring(0, at) + text.substring(Math.min(text.length(), at + 1)),
                  text.substring(0, at) + c + text.substring(Math.min(text.length(), at + 1))));
        }));
  }
}
