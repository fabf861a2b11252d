package io.twelvekeys.ivr.testkit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One change of each kind is told once, with the shortest call that shows it. */
class PlantedChangesTest {
  private static final Map<String, String> MENUS = entries("""
      customer = acme
      servers = east, west
      ivr.main.name = Main
      ivr.main.extension = 6000
      ivr.main.greeting = welcome.wav
      ivr.main.short-greeting = menu.wav
      ivr.main.key.1 = extension:201
      ivr.main.key.2 = ivr:support
      ivr.main.key.* = repeat
      ivr.main.prompt.no-input = silence.wav
      ivr.main.prompt.no-match = sorry.wav
      ivr.main.prompt.transfer = connecting.wav
      ivr.main.prompt.transfer-failed = busy.wav
      ivr.main.prompt.goodbye = bye.wav
      ivr.main.on.no-input = extension:100
      ivr.support.name = Support
      ivr.support.extension = 6001
      ivr.support.greeting = support.wav
      ivr.support.servers = east
      ivr.support.key.1 = group:support
      ivr.support.key.3 = ivr:dial
      ivr.support.key.9 = back
      ivr.dial.name = Dial
      ivr.dial.extension = 6002
      ivr.dial.greeting = dial.wav
      ivr.dial.key.2 = group:second
      ivr.dial.key.9 = back
      ivr.dial.direct-dial = 2xx
      ivr.dial.barge-in = queue
      """);

  private static Map<String, String> entries(String text) {
    Map<String, String> entries = new LinkedHashMap<>();
    text.lines().forEach(line -> {
      String[] words = line.split(" = ", 2);
      entries.put(words[0], words[1]);
    });
    return entries;
  }

  private static IvrCatalog catalog(Map<String, String> entries) {
    return IvrDefinitions.of(entries).orThrow();
  }

  private static Comparison compare(String... changes) {
    Map<String, String> changed = new LinkedHashMap<>(MENUS);
    for (String change : changes) {
      String[] words = change.split(" = ", 2);
      if (words.length == 1) {
        assertThat(changed.remove(words[0])).isNotNull();
      } else {
        changed.put(words[0], words[1]);
      }
    }
    Comparison comparison = Comparison.of(catalog(MENUS), catalog(changed));
    assertThat(comparison.isComplete()).isTrue();
    for (Difference difference : comparison.differences()) {
      List<String> before = difference.before("old.properties").run().lines();
      assertThat(difference.after("new.properties").run().lines())
          .as("%s", difference)
          .isNotEqualTo(before);
    }
    return comparison;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ivr.main.greeting = hi.wav | heard welcome.wav, and now hears hi.wav | dial 6000",
        "ivr.main.short-greeting = short.wav | heard menu.wav, and now hears short.wav "
            + "| dial 6000, press 3, 0.000 s",
        "ivr.main.key.1 = extension:202 | was put through to extension:201, and now is "
            + "put through to "
            + "extension:202 | dial 6000, press 1, 0.000 s",
        "ivr.main.key.2 = ivr:dial | heard support.wav, and now hears dial.wav "
            + "| dial 6000, press 2, 0.000 s",
        "ivr.main.key.7 = hangup | heard sorry.wav menu.wav, and now hears bye.wav "
            + "| dial 6000, press 7, 0.000 s",
        "ivr.main.prompt.no-input = hello.wav | heard silence.wav, and now hears hello.wav "
            + "| dial 6000, wait",
        "ivr.main.prompt.no-match = what.wav | heard sorry.wav, and now hears what.wav "
            + "| dial 6000, press 3, 0.000 s",
        "ivr.main.prompt.transfer = wait.wav | heard connecting.wav, and now hears wait.wav "
            + "| dial 6000, press 1, 0.000 s",
        "ivr.main.prompt.transfer-failed = no.wav | heard busy.wav, and now hears no.wav "
            + "| dial 6000, press 1, find extension:201 busy, 0.000 s",
        "ivr.main.prompt.goodbye = ciao.wav | heard bye.wav, and now hears ciao.wav "
            + "| dial 6000, press 333, 1.000 s",
        "ivr.main.on.no-input = extension:101 | was put through to extension:100, and now is put "
            + "through to extension:101 | dial 6000, wait, wait, wait",
        "ivr.main.on.no-match = ivr:support | heard bye.wav, and now hears support.wav "
            + "| dial 6000, press 333, 1.000 s",
        "ivr.main.on.transfer-failed = extension:102 | heard bye.wav, and now hears connecting.wav "
            + "| dial 6000, press 1, find extension:201 busy, press 1, find extension:201 busy, "
            + "press 1, find extension:201 busy, 2.002 s",
        "ivr.main.barge-in = discard | interrupted the prompt, and now notices nothing yet "
            + "| dial 6000, press 1, 0.000 s",
        "ivr.dial.barge-in = yes | noticed nothing yet, and now interrupts the prompt "
            + "| dial 6002, press 1, 0.000 s",
        "ivr.main.first-key-timeout = 7s | heard silence.wav menu.wav after 10.000 s of "
            + "silence, and "
            + "now does after 7.000 s | dial 6000, wait",
        "ivr.dial.inter-key-timeout = 4s | heard dial.wav after 3.000 s of silence, and "
            + "now does after "
            + "4.000 s | dial 6002, press 21, wait, 1.001 s",
        "ivr.dial.ambiguity-timeout = 1s | was put through to group:second after 2.000 s "
            + "of silence, "
            + "and now does after 1.000 s | dial 6002, press 2, wait, 1.001 s",
        "ivr.main.attempts = 2 | heard sorry.wav menu.wav, and now hears bye.wav "
            + "| dial 6000, press 33, 0.500 s",
        "ivr.dial.direct-dial = 2xx,300 | noticed nothing yet, and now is put through to "
            + "extension:300 "
            + "| dial 6002, press 300, 1.001 s",
      })
  void aChangeIsToldOnceWithTheShortestCall(String change, String what, String way) {
    Comparison comparison = compare(change);
    assertThat(comparison.differences()).hasSize(1);
    Difference difference = comparison.differences().get(0);
    String place = change.substring(0, change.indexOf(" = "));
    assertThat(difference.where().replaceFirst("\\.1$", ""))
        .startsWith(place.replaceFirst("\\.1$", ""));
    assertThat(difference.what()).isEqualTo("the caller " + what);
    assertThat(difference.way()).isEqualTo(way);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ivr.support.servers | ivr.support.servers | 6001 is now answered on west "
            + "| dial 6001 on west",
        "ivr.main.servers = west | ivr.main.servers | 6000 is no longer answered on east "
            + "| dial 6000 on east",
        "ivr.dial.extension = 6003 | ivr.dial.extension | Dial answered 6002, and now it "
            + "is 6003 that "
            + "does | dial 6002",
        "limit.max-duration = 5m | limit.max-duration | a call stayed in the menus for "
            + "600.000 s at "
            + "most, and now stays for 300.000 s | dial 6000, wait",
        "limit.max-menus = 20 | limit.max-menus | a call had at most 100 visits of "
            + "menus, and now has "
            + "at most 20 | dial 6000, press * 20 times, 0.000 s",
        "limit.max-failed-transfers = 0 | limit.max-failed-transfers | the caller heard "
            + "support.wav, "
            + "and now meets the end: transfer-failed "
            + "| dial 6001, press 1, find group:support busy, 0.000 s",
        "limit.route-timeout = 20s | limit.route-timeout | the caller was no longer put "
            + "through after "
            + "60.000 s of silence, and now does after 20.000 s "
            + "| dial 6001, press 1, wait for group:support in vain, 0.000 s",
      })
  void whatIsNoKeysDoingIsTold(String change, String where, String what, String way) {
    assertThat(compare(change).differences())
        .extracting(Difference::where, Difference::what, Difference::way)
        .containsExactly(org.assertj.core.api.Assertions.tuple(where, what, way));
  }

  @Test
  void aMenuThatIsAddedIsToldWithTheKeyThatLeadsThere() {
    Comparison comparison = compare(
        "ivr.new.name = New",
        "ivr.new.extension = 6009",
        "ivr.new.greeting = new.wav",
        "ivr.new.key.1 = hangup",
        "ivr.main.key.3 = ivr:new");
    assertThat(comparison.differences().stream().map(Object::toString))
        .containsExactly(
            "ivr.main.key.3: the caller heard sorry.wav menu.wav, and now hears new.wav"
                + " (dial 6000, press 3, 0.000 s)",
            "ivr.new.extension: nobody answered 6009, and now New does (dial 6009)");
  }

  @Test
  void aMenuThatIsRemovedIsTold() {
    List<Difference> differences = Comparison.of(
            IvrCatalog.of(catalog(MENUS).ivrs().get(2), other()), IvrCatalog.of(other()))
        .differences();
    assertThat(differences.stream().map(Object::toString))
        .containsExactly("ivr.dial.extension: Dial answered 6002, and now nobody does (dial 6002)");
  }

  private static io.twelvekeys.ivr.Ivr other() {
    return io.twelvekeys.ivr.Ivr.named("Other")
        .customer("acme")
        .extension("7000")
        .greeting("other.wav")
        .build();
  }

  @Test
  void manyChangesAreToldEachOnce() {
    Comparison comparison = compare(
        "ivr.main.greeting = hi.wav",
        "ivr.main.key.2 = ivr:dial",
        "ivr.support.key.1 = group:sales",
        "ivr.dial.direct-dial");
    assertThat(comparison.differences())
        .extracting(Difference::where)
        .containsExactly(
            "ivr.main.greeting", "ivr.main.key.2", "ivr.support.key.1", "ivr.dial.direct-dial");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ivr.main.name = Another name",
        "ivr.main.key.* = ivr:main",
        "ivr.support.key.9 = back",
        "ivr.support.on.no-input = hangup",
        "ivr.main.on.no-input = extension:100",
      })
  void whatNobodyNoticesIsNotTold(String change) {
    compare(change).assertNothingIsNoticed();
  }

  @Test
  void anotherIdIsNotTold() {
    Map<String, String> renamed = new LinkedHashMap<>();
    MENUS.forEach((key, value) -> renamed.put(
        key.replace("ivr.support.", "ivr.help."), value.replace("ivr:support", "ivr:help")));
    Comparison.of(catalog(MENUS), catalog(renamed)).assertNothingIsNoticed();
  }

  @Test
  void aShortGreetingThatOnlyLaterVisitsPlayIsFound() {
    Map<String, String> menus = new LinkedHashMap<>(MENUS);
    menus.put("ivr.main.attempts", "1");
    menus.put("ivr.main.key.1", "hangup");
    menus.put("ivr.main.on.no-input", "hangup");
    Map<String, String> changed = new LinkedHashMap<>(menus);
    changed.put("ivr.main.short-greeting", "short.wav");
    assertThat(Comparison.of(catalog(menus), catalog(changed)).differences())
        .singleElement()
        .hasToString("ivr.main.short-greeting: the caller heard menu.wav, and now hears short.wav"
            + " (dial 6000, press *, 0.000 s)");
  }
}
