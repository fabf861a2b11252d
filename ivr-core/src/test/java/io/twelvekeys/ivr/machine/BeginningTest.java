package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import org.junit.jupiter.api.Test;

/** Rule 1: a call begins in a menu of the menus that it is given. */
class BeginningTest {
  private final Ivr home = Acme.menu("home").build();
  private final Ivr away = Acme.menu("away").build();
  private final Menus menus = Menus.of(IvrCatalog.of(home));

  @Test
  void r01AMenuThatIsNotThereBeginsNoCall() {
    assertThatThrownBy(() -> Machine.begin(menus, away))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("away")
        .hasMessageContaining("is not in the");
  }

  @Test
  void r01AnotherMenuOfTheSameNameBeginsNoCall() {
    Ivr changed = Acme.menu("home").on(Key.ONE, Destination.extension("201")).build();
    assertThatThrownBy(() -> Machine.begin(menus, changed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void r01AnEqualMenuBeginsTheSameCall() {
    Step step = Machine.begin(menus, Acme.menu("home").build());
    assertThat(step).isEqualTo(Machine.begin(menus, home)).hasSameHashCodeAs(step);
    assertThat(step.next().catalog()).isSameAs(menus.catalog());
  }

  @Test
  void stepsThatDoOtherwiseAreOtherSteps() {
    CallState begun = Machine.begin(menus, home).next();
    Step typed = Machine.step(begun, 100, new Event.Pressed(Key.ONE));
    Step heard = Machine.step(begun, 100, new Event.PromptPlayed(begun.liveToken()));
    assertThat(typed).isNotEqualTo(heard).isNotEqualTo(begun);
    assertThat(typed.toString()).contains("then").doesNotContain("key 1");
  }

  @Test
  void menusSayWhatTheyAre() {
    assertThat(menus).hasToString("compiled " + menus.catalog());
    assertThat(menus.size()).isEqualTo(1);
  }
}
