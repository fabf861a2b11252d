package io.twelvekeys.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.testkit.Caller;
import io.twelvekeys.ivr.testkit.compare.Comparison;
import io.twelvekeys.ivr.testkit.diagram.Diagram;
import io.twelvekeys.ivr.testkit.explore.Exploration;
import io.twelvekeys.ivr.testkit.explore.Explorer;
import io.twelvekeys.ivr.testkit.explore.Trouble;
import io.twelvekeys.ivr.testkit.population.Figures;
import io.twelvekeys.ivr.testkit.population.Outcome;
import io.twelvekeys.ivr.testkit.population.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shorter samples of the testkit's README. */
class TestkitTest {
  private static final IvrCatalog MENUS = MenusTest.MENUS;

  @TempDir
  Path folder;

  @Test
  void allCallsAtOnce() {
    Exploration exploration = Explorer.explore(MENUS);
    // fails with every finding and the shortest way to see it
    exploration.assertSound();
    // fewest keys to each destination
    System.out.println(exploration.shortestWays());
    // keys after which callers wait, since more could follow
    System.out.println(exploration.waits());
    System.out.println(exploration.when(Trouble.EVERY_TRANSFER_FAILS).destinations());
    assertTrue(exploration.isComplete());
  }

  @Test
  void aPopulation() {
    Figures figures =
        Population.of(MENUS).callers(10_000).seed(42).failingTransfers(0.1).simulate();
    System.out.print(figures.text());
    assertTrue(figures.share(Outcome.DEAD_END) < 0.05, figures::text);
    assertTrue(figures.neverUsed().isEmpty(), figures::text);
  }

  @Test
  void aChange() {
    IvrCatalog before = menus("201");
    IvrCatalog after = menus("202");
    Comparison comparison = Comparison.of(before, after);
    comparison.differences().forEach(System.out::println);
    assertEquals(
        "ivr.main.key.1: the caller was put through to extension:201,"
            + " and now is put through to extension:202 (dial 6000, press 1, 0.000 s)",
        comparison.differences().get(0).toString());
  }

  private static IvrCatalog menus(String digits) {
    return IvrCatalog.of(Ivr.named("Main")
        .customer("acme")
        .extension("6000")
        .greeting("welcome.wav")
        .on(Key.ONE, Destination.extension(digits))
        .build());
  }

  @Test
  void aPicture() throws IOException {
    Trace trace = Caller.dials(MENUS, "6000").presses("1").trace().orElseThrow();
    Path page = folder.resolve("menus.html");
    Diagram diagram = Diagram.of(MENUS).marking(Explorer.explore(MENUS));
    Files.writeString(page, diagram.stepping(trace).html("Our menus"));
    assertFalse(Files.readString(page).isEmpty());
  }
}
