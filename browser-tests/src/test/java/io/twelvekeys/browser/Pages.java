package io.twelvekeys.browser;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import io.twelvekeys.ivr.testkit.Caller;
import io.twelvekeys.ivr.testkit.diagram.Diagram;
import io.twelvekeys.ivr.testkit.explore.Explorer;
import io.twelvekeys.ivr.testkit.population.Population;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pages that are looked at. */
final class Pages {
  private static final Path SAMPLE = Path.of("../examples/ivr/sample/company.properties");
  private static final List<Key> DOWN = List.of(Key.ONE, Key.TWO, Key.THREE, Key.FOUR);

  private Pages() {}

  /** The seven menus of the sample. */
  static IvrCatalog company() throws IOException {
    return IvrDefinitions.read(SAMPLE).orThrow();
  }

  /** A tree of menus with long names and destinations, dialled at 7000. */
  static IvrCatalog tree(int menus) {
    List<Ivr> all = new ArrayList<>();
    for (int i = 0; i < menus; i++) {
      IvrBuilder menu = Ivr.named("Department number " + (i + 1))
          .customer("acme")
          .extension(String.valueOf(7000 + i))
          .greeting("welcome.wav")
          .id("m" + i)
          .on(Key.NINE, Navigation.BACK)
          .on(Key.ZERO, Destination.sip("sip:reception@voip.example.net"))
          .onNoInput(Destination.application("voicemail").with("box", "100").with("greet", "no"))
          .onNoMatch(Destination.group("reception-of-department-" + i));
      for (int key = 0; key < DOWN.size(); key++) {
        int child = DOWN.size() * i + key + 1;
        menu.on(
            DOWN.get(key),
            child < menus ? Destination.ivr("m" + child) : Destination.extension("30" + key));
      }
      all.add(menu.build());
    }
    return IvrCatalog.builder().addAll(all).build();
  }

  /** With what exploring finds, and a call two menus deep to step through. */
  static Diagram stepping(IvrCatalog catalog) {
    String customer = catalog.customers().iterator().next();
    String extension = catalog.ivrs().get(0).extension();
    Caller caller = Caller.dials(catalog, extension).presses("2").waits(Caller.seconds(3));
    return Diagram.of(catalog)
        .marking(Explorer.of(catalog).dialling(customer, extension).explore())
        .stepping(caller.presses("1").staysSilentToTheEnd().trace().orElseThrow());
  }

  /** With how many of ten thousand callers came by. */
  static Diagram counting(IvrCatalog catalog) {
    return Diagram.of(catalog)
        .counting(Population.of(catalog).callers(10_000).seed(42).simulate().traffic());
  }
}
