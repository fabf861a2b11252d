package io.twelvekeys.ivr.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.LineEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;

/** Of some hundred draws, none leaves out what menus can have or what calls can come to. */
class VarietyProperties {
  private static final String[] ACTIONS = {
    "extension",
    "ivr",
    "conference",
    "group",
    "app",
    "pstn",
    "sip",
    "sips",
    "back",
    "top",
    "repeat",
    "hangup"
  };

  @Example
  void catalogsHaveEverything() {
    List<IvrCatalog> catalogs = drawn(IvrArbitraries.catalogs(), 200);
    List<Ivr> menus = catalogs.stream().flatMap(all -> all.ivrs().stream()).toList();
    assertThat(catalogs).extracting(all -> all.ivrs().size()).contains(1, 2, 3, 4, 5);
    assertThat(catalogs).anyMatch(all -> all.servers("acme").isEmpty());
    assertThat(menus).extracting(Ivr::bargeIn).contains(BargeIn.values());
    assertThat(menus.stream().flatMap(menu -> menu.keys().keySet().stream()))
        .contains(Key.values());
    assertThat(kinds(menus.stream().flatMap(menu -> menu.keys().values().stream())))
        .contains(ACTIONS);
    assertThat(kinds(menus.stream().map(menu -> menu.fallbacks().onNoInput()))).contains(ACTIONS);
    assertThat(menus).anyMatch(menu -> menu.directDial().patterns().size() > 1);
    assertThat(menus).anyMatch(menu -> menu.keys().isEmpty());
    assertThat(menus).anyMatch(menu -> menu.prompts().noMatch().size() > 1);
    assertThat(menus).anyMatch(menu -> menu.prompts().shortGreeting().isPresent());
    assertThat(menus).anyMatch(menu -> !menu.servers().isEmpty());
  }

  @Example
  void menusOnTheirOwnAreSecretToo() {
    List<Ivr> menus = drawn(IvrArbitraries.ivrs(), 200);
    assertThat(menus).anyMatch(Ivr::secret).anyMatch(menu -> !menu.secret());
  }

  @Example
  void callsComeToEveryEnd() {
    List<LineEvent> events = drawn(IvrArbitraries.scenarios(), 1_000).stream()
        .flatMap(scenario -> scenario.run().events().stream())
        .toList();
    EnumSet<LineEvent.Kind> kinds = EnumSet.allOf(LineEvent.Kind.class);
    kinds.remove(LineEvent.Kind.STUCK);
    assertThat(events).extracting(LineEvent::kind).containsAll(kinds);
    EnumSet<EndCause> causes = EnumSet.allOf(EndCause.class);
    causes.removeAll(Set.of(EndCause.SHUT_DOWN, EndCause.FAILED));
    assertThat(events)
        .filteredOn(event -> event.kind() == LineEvent.Kind.END)
        .extracting(LineEvent::what)
        .containsAll(causes.stream().map(EndCause::text).toList());
  }

  private static <T> List<T> drawn(Arbitrary<T> arbitrary, int number) {
    return arbitrary.sampleStream().limit(number).toList();
  }

  private static Set<String> kinds(Stream<? extends Action> actions) {
    return actions.map(action -> action.text().split(":", 2)[0]).collect(Collectors.toSet());
  }
}
