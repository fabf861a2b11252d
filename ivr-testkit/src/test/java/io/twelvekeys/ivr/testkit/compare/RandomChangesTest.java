package io.twelvekeys.ivr.testkit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random menus, changed at random: what is told is so in a real call, and where nothing is told
 * random calls find nothing, either.
 */
class RandomChangesTest {
  private static final List<String> ACTIONS = List.of(
      "extension:201", "group:a", "ivr:m0", "ivr:m1", "ivr:m2", "back", "top", "repeat", "hangup");

  private static final Map<String, List<String>> CHOICES = Map.ofEntries(
      Map.entry("greeting", List.of("a.wav", "b.wav", "a.wav, b.wav")),
      Map.entry("short-greeting", List.of("", "c.wav")),
      Map.entry("key.1", ACTIONS),
      Map.entry("key.2", ACTIONS),
      Map.entry("key.#", List.of("", "hangup")),
      Map.entry("direct-dial", List.of("", "2x", "3x, 2x")),
      Map.entry("barge-in", List.of("yes", "discard", "queue")),
      Map.entry("attempts", List.of("1", "2")),
      Map.entry("first-key-timeout", List.of("10s", "5s")),
      Map.entry("ambiguity-timeout", List.of("2s", "0")),
      Map.entry("prompt.no-match", List.of("", "d.wav")),
      Map.entry("prompt.transfer", List.of("", "e.wav")),
      Map.entry("prompt.transfer-failed", List.of("", "f.wav")),
      Map.entry("prompt.goodbye", List.of("", "g.wav")),
      Map.entry("on.no-input", ACTIONS),
      Map.entry("on.no-match", ACTIONS),
      Map.entry("on.transfer-failed", ACTIONS));

  private static Map<String, String> menus(Random random) {
    Map<String, String> menus = new LinkedHashMap<>();
    menus.put("customer", "acme");
    for (int i = 0; i < 3; i++) {
      String id = "ivr.m" + i + ".";
      menus.put(id + "name", "Menu " + i);
      menus.put(id + "extension", "600" + i);
      menus.put(id + "greeting", "a.wav");
      for (String field : fields()) {
        if (random.nextInt(3) == 0) {
          menus.put(id + field, choice(field, random));
        }
      }
    }
    return menus;
  }

  private static List<String> fields() {
    return CHOICES.keySet().stream().sorted().toList();
  }

  private static String choice(String field, Random random) {
    List<String> choices = CHOICES.get(field);
    return choices.get(random.nextInt(choices.size()));
  }

  private static IvrCatalog catalog(Map<String, String> menus) {
    Map<String, String> defined = new LinkedHashMap<>(menus);
    defined.values().removeIf(String::isEmpty);
    return IvrDefinitions.of(defined).orThrow();
  }

  @Test
  void renamedMenusOfAnotherOrderAreTheSameToCallers() {
    for (int seed = 1; seed <= 5; seed++) {
      Map<String, String> menus = menus(new Random(seed));
      Map<String, String> renamed = new LinkedHashMap<>();
      menus.forEach((key, value) -> renamed.put(
          key.replace("ivr.m0", "ivr.z").replace("ivr.m2", "ivr.m0").replace("ivr.z", "ivr.m2"),
          value.replace("ivr:m0", "ivr:z").replace("ivr:m2", "ivr:m0").replace("ivr:z", "ivr:m2")));
      Comparison comparison = Comparison.of(catalog(menus), catalog(renamed));
      assertThat(comparison.differences()).as("seed %d", seed).isEmpty();
      assertThat(comparison.isComplete()).isTrue();
    }
  }

  @Test
  void whatIsToldIsSoAndNothingIsLeftOut() {
    int noticed = 0;
    int unnoticed = 0;
    for (int seed = 1; seed <= 30; seed++) {
      Random random = new Random(seed);
      Map<String, String> menus = menus(random);
      Map<String, String> changed = new LinkedHashMap<>(menus);
      String field = fields().get(random.nextInt(fields().size()));
      changed.put("ivr.m" + random.nextInt(3) + "." + field, choice(field, random));
      IvrCatalog before = catalog(menus);
      IvrCatalog after = catalog(changed);
      List<Difference> differences = Comparison.of(before, after).differences();
      for (Difference difference : differences) {
        assertThat(difference.after("").run().lines())
            .as("seed %d: %s", seed, difference)
            .isNotEqualTo(difference.before("").run().lines());
      }
      if (differences.isEmpty()) {
        unnoticed++;
        assertSameForRandomCallers(before, after, random, seed);
      } else {
        noticed++;
      }
    }
    assertThat(noticed).isGreaterThan(5);
    assertThat(unnoticed).isGreaterThan(5);
  }

  private static void assertSameForRandomCallers(
      IvrCatalog before, IvrCatalog after, Random random, int seed) {
    for (int i = 0; i < 40; i++) {
      LineScript script = LineScript.PLAIN;
      for (String destination : List.of("extension:201", "group:a", "extension:21")) {
        script = script.withRoute(
            (io.twelvekeys.ivr.Destination) io.twelvekeys.ivr.Action.parse(destination),
            random.nextBoolean()
                ? io.twelvekeys.ivr.port.RouteOutcome.Failure.BUSY
                : io.twelvekeys.ivr.port.RouteOutcome.Success.CONNECTED);
      }
      List<LineEvent> events = new ArrayList<>();
      events.add(new LineEvent(0, LineEvent.Kind.DIAL, "600" + random.nextInt(3)));
      long at = 0;
      for (int keys = random.nextInt(12); keys > 0; keys--) {
        at += List.of(0, 200, 700, 1_500, 4_000, 12_000).get(random.nextInt(6));
        Key key = Key.of("123#29".charAt(random.nextInt(6)));
        events.add(new LineEvent(at, LineEvent.Kind.KEY, String.valueOf(key.symbol())));
      }
      assertThat(lines(after, script, events))
          .as("seed %d: %s, %s", seed, script, events)
          .isEqualTo(lines(before, script, events));
    }
  }

  private static List<String> lines(IvrCatalog menus, LineScript script, List<LineEvent> events) {
    return Scenario.of("", menus, "acme", script, Optional.empty(), events)
        .run()
        .lines();
  }
}
