package io.twelvekeys.ivr.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Fallbacks;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.Problem;
import io.twelvekeys.ivr.Prompt;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are right become the menus that they say. */
class GoodFilesTest {
  private static final String ACME = """
      customer = acme
      servers  = pbx-eu-1, pbx-us-1

      ivr.main.name         = Main menu
      ivr.main.extension    = 6000
      ivr.main.greeting     = welcome.wav
      ivr.main.key.1        = extension:201
      ivr.main.key.2        = ivr:support
      ivr.main.key.*        = repeat
      ivr.main.key.#        = hangup

      ivr.support.name      = Support
      ivr.support.extension = 6001
      ivr.support.greeting  = support.wav
      ivr.support.servers   = pbx-eu-1
      ivr.support.key.1     = group:support
      ivr.support.key.9     = back
      """;

  private static final String ALL = """
      customer = acme
      servers = a, b ,c
      limit.max-duration = 5m
      limit.max-menus = 50
      limit.max-failed-transfers = 0
      limit.route-timeout = 45s
      ivr.main.name = Main
      ivr.main.extension = 6000
      ivr.main.greeting = a.wav,b.wav , menus/c.wav
      ivr.main.short-greeting = s.wav
      ivr.main.servers = c, a
      ivr.main.key.star = pstn:+442071838750
      ivr.main.key.hash = sips:a@voip.example.net
      ivr.main.key.0 = conference:3001
      ivr.main.key.1 = app:voicemail?box=201&greet=no
      ivr.main.key.2 = top
      ivr.main.prompt.no-match.1 = m1.wav
      ivr.main.prompt.no-match.2 = m2.wav
      ivr.main.prompt.no-input = i.wav, j.wav
      ivr.main.prompt.no-input.2 = k.wav
      ivr.main.prompt.transfer = t.wav
      ivr.main.prompt.transfer-failed = f.wav
      ivr.main.prompt.goodbye = g.wav
      ivr.main.barge-in = queue
      ivr.main.first-key-timeout = 1m
      ivr.main.inter-key-timeout = 2500ms
      ivr.main.ambiguity-timeout = 0
      ivr.main.attempts = 20
      ivr.main.direct-dial = 3xx, 40x
      ivr.main.on.no-input = extension:100
      ivr.main.on.no-match = repeat
      ivr.main.on.transfer-failed = back
      """;

  @Test
  void exampleOfTheFormats() throws IOException {
    IvrDefinitions definitions = read(ACME);
    assertThat(definitions.problems()).isEmpty();
    IvrCatalog catalog = definitions.orThrow();
    assertThat(catalog.ivrs()).extracting(Ivr::id).containsExactly("main", "support");
    Ivr main = catalog.find("acme", "6000").orElseThrow();
    assertThat(main.name()).isEqualTo("Main menu");
    assertThat(main.keys())
        .isEqualTo(Map.of(
            Key.ONE,
            Destination.extension("201"),
            Key.TWO,
            Destination.ivr("support"),
            Key.STAR,
            Navigation.REPEAT,
            Key.HASH,
            Navigation.HANG_UP));
    assertThat(main.patience()).isEqualTo(Patience.DEFAULT);
    assertThat(main.fallbacks()).isEqualTo(Fallbacks.DEFAULT);
    assertThat(main.bargeIn()).isEqualTo(BargeIn.YES);
    assertThat(catalog.limits()).isEqualTo(CallLimits.DEFAULT);
    assertThat(catalog.servers("acme")).containsExactly("pbx-eu-1", "pbx-us-1");
    assertThat(catalog.find("acme", "6001", "pbx-us-1")).isEmpty();
    assertThat(catalog.find("acme", "6000", "pbx-us-1")).isPresent();
  }

  @Test
  void everyFieldIsRead() throws IOException {
    IvrCatalog catalog = read(ALL).orThrow();
    Ivr main = catalog.ivr("acme", "main").orElseThrow();
    assertThat(catalog.limits())
        .isEqualTo(new CallLimits(Duration.ofMinutes(5), 50, 0, Duration.ofSeconds(45)));
    assertThat(main.prompts().greeting().text()).isEqualTo("a.wav b.wav menus/c.wav");
    assertThat(main.prompts().shortGreeting()).isEqualTo(Optional.of(Prompt.audio("s.wav")));
    assertThat(main.servers()).containsExactly("a", "c");
    assertThat(main.action(Key.STAR)).contains(Destination.pstn("+442071838750"));
    assertThat(main.action(Key.HASH)).contains(Destination.sip("sips:a@voip.example.net"));
    assertThat(main.action(Key.ZERO)).contains(Destination.conference("3001"));
    assertThat(main.action(Key.ONE)).contains(Action.parse("app:voicemail?box=201&greet=no"));
    assertThat(main.prompts().noMatch())
        .extracting(Prompt::text)
        .containsExactly("m1.wav", "m2.wav");
    assertThat(main.prompts().noInput())
        .extracting(Prompt::text)
        .containsExactly("i.wav j.wav", "k.wav");
    assertThat(main.prompts().transfer()).isEqualTo(Optional.of(Prompt.audio("t.wav")));
    assertThat(main.prompts().transferFailed()).isEqualTo(Optional.of(Prompt.audio("f.wav")));
    assertThat(main.prompts().goodbye()).isEqualTo(Optional.of(Prompt.audio("g.wav")));
    assertThat(main.bargeIn()).isEqualTo(BargeIn.QUEUE);
    assertThat(main.patience())
        .isEqualTo(
            new Patience(Duration.ofMinutes(1), Duration.ofMillis(2_500), Duration.ZERO, 20));
    assertThat(main.directDial()).isEqualTo(DirectDial.of("3xx", "40x"));
    assertThat(main.fallbacks())
        .isEqualTo(new Fallbacks(Destination.extension("100"), Navigation.REPEAT, Navigation.BACK));
  }

  @Test
  void aMapSaysTheSameAsAFile() throws IOException {
    Map<String, String> map = new LinkedHashMap<>();
    ACME.lines().filter(line -> !line.isBlank()).forEach(line -> {
      int equals = line.indexOf('=');
      map.put(
          line.substring(0, equals).strip().replace("key.*", "key.+").replace("key.#", "key.hash"),
          line.substring(equals + 1).strip() + "  ");
    });
    assertThat(IvrDefinitions.of(map).orThrow()).isEqualTo(read(ACME).orThrow());
  }

  @Test
  void trailingBlanksAndAByteOrderMarkAreNoPartOfIt() throws IOException {
    String blanks = "\ufeff" + ACME.replace("\n", " \t \n");
    assertThat(read(blanks).orThrow()).isEqualTo(read(ACME).orThrow());
    assertThat(read(ACME.replace("\n", "\r\n")).orThrow()).isEqualTo(read(ACME).orThrow());
    assertThat(read(ACME.replace("\n", "\r")).orThrow()).isEqualTo(read(ACME).orThrow());
  }

  @Test
  void aFileIsUtf8(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("acme.properties");
    Files.writeString(file, ACME.replace("Main menu", "Hauptmenü \u4f60 \ud83d\ude00 \\u00e9"));
    assertThat(IvrDefinitions.read(file)
            .orThrow()
            .find("acme", "6000")
            .orElseThrow()
            .name())
        .isEqualTo("Hauptmenü \u4f60 \ud83d\ude00 é");
  }

  @Test
  void warningsAreToldAtTheirKeysAsTheFileHasThem() throws IOException {
    IvrDefinitions definitions = read(ACME + """
        ivr.support.key.star = ivr:support
        ivr.support.direct-dial = 1xx
        ivr.main.on.no-input = ivr:support
        ivr.support.on.no-input = top
        ivr.empty.name = Empty
        ivr.empty.extension = 6002
        ivr.empty.greeting = e.wav
        """);
    assertThat(definitions.catalog()).isPresent();
    assertThat(definitions.errors()).isEmpty();
    assertThat(definitions.problems())
        .extracting(Problem::where)
        .containsExactly(
            "ivr.support.key.1", "ivr.support.key.star", "ivr.support.on.no-input", "ivr.empty");
    assertThat(definitions).hasToString("definitions with 0 errors and 4 warnings");
  }

  @Test
  @Timeout(400)
  void aHundredThousandMenusAreReadInOneGo() throws IOException {
    int menus = 100_000;
    StringBuilder text = new StringBuilder("customer = acme\n");
    for (int i = 0; i < menus; i++) {
      String prefix = "ivr.m" + i + ".";
      text.append(prefix).append("name = Menu ").append(i).append('\n');
      text.append(prefix).append("extension = ").append(i).append('\n');
      text.append(prefix).append("greeting = g.wav\n");
      text.append(prefix).append("key.1 = group:g\n");
      text.append(prefix).append("key.2 = ivr:m").append((i + 1) % menus).append('\n');
      text.append(prefix).append("on.no-input = ivr:m").append((i + 2) % menus).append('\n');
    }
    assertThat(read(text.toString()).orThrow().ivrs()).hasSize(menus);
    String wrong = text.toString().replace("ivr:m", "ivr:x");
    List<Problem> problems = read(wrong).problems();
    assertThat(problems).hasSize(Findings.MOST + 1);
    assertThat(problems.get(Findings.MOST).what())
        .isEqualTo("190000 further problems are not shown");
  }

  private static IvrDefinitions read(String text) throws IOException {
    return IvrDefinitions.read(new StringReader(text));
  }
}
