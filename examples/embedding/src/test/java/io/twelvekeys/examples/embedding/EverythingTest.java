package io.twelvekeys.examples.embedding;

import static io.twelvekeys.ivr.Destination.application;
import static io.twelvekeys.ivr.Destination.conference;
import static io.twelvekeys.ivr.Destination.extension;
import static io.twelvekeys.ivr.Destination.group;
import static io.twelvekeys.ivr.Destination.ivr;
import static io.twelvekeys.ivr.Destination.pstn;
import static io.twelvekeys.ivr.Destination.sip;
import static io.twelvekeys.ivr.Prompt.audio;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination.Application;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that a definitions file can say, in Java: what docs/files.md names stands in this source. */
class EverythingTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private static final Ivr MAIN = Ivr.named("Main menu")
      .customer("acme")
      .extension("6000")
      .greeting("welcome.wav", "choices.wav")
      .id("main")
      .shortGreeting("choices.wav")
      .servers("pbx-1")
      .on(Key.ONE, extension("201"))
      .on(Key.TWO, ivr("support"))
      .on(Key.THREE, group("sales"))
      .on(Key.FOUR, conference("3001"))
      .on(Key.FIVE, application("voicemail"))
      .on(Key.SIX, new Application("voicemail", Map.of("box", "201")))
      .on(Key.SEVEN, pstn("+442071838750"))
      .on(Key.EIGHT, sip("sip:sales@voip.example.net"))
      .on(Key.NINE, Navigation.BACK)
      .on(Key.ZERO, Navigation.TOP)
      .on(Key.STAR, Navigation.REPEAT)
      .on(Key.HASH, Navigation.HANG_UP)
      .build();

  private static final Ivr SUPPORT = Ivr.named("Support")
      .customer("acme")
      .extension("6001")
      .greeting("support.wav")
      .on(Key.NINE, Navigation.BACK)
      .directDial(DirectDial.of("2xx", "30x"))
      .bargeIn(BargeIn.QUEUE)
      .patience(Patience.DEFAULT
          .withFirstKey(ofSeconds(8))
          .withInterKey(ofMillis(2500))
          .withAmbiguity(ofSeconds(1))
          .withAttempts(2))
      .noInputPrompts(audio("are-you-there.wav"), audio("still-there.wav"))
      .noMatchPrompts(audio("no-such-choice.wav"))
      .transferPrompt(audio("one-moment.wav"))
      .transferFailedPrompt(audio("sorry.wav"))
      .goodbyePrompt(audio("goodbye.wav"))
      .onNoInput(group("support"))
      .onNoMatch(Navigation.TOP)
      .onTransferFailed(extension("100"))
      .build();

  private static final IvrCatalog MENUS = IvrCatalog.builder()
      .add(MAIN, SUPPORT)
      .servers("acme", "pbx-1", "pbx-2")
      .limits(CallLimits.DEFAULT
          .withMaxDuration(ofMinutes(5))
          .withMaxMenus(50)
          .withMaxFailedTransfers(1)
          .withRouteTimeout(ofSeconds(30)))
      .build();

  @Test
  void aFileSaysTheSame() throws IOException {
    Path file = Path.of("src/test/menus/everything.properties");
    assertThat(IvrDefinitions.read(file).orThrow()).isEqualTo(MENUS);
  }

  @Test
  void theTablesNameWhatStandsHere() throws IOException {
    String source = withoutBlanks(Files.readString(
        Path.of("src/test/java/io/twelvekeys/examples/embedding/EverythingTest.java")));
    List<String> named = named(Path.of("../../docs/files.md"));
    assertThat(named).hasSizeGreaterThan(35);
    assertThat(named).allSatisfy(code -> assertThat(source).containsPattern(pattern(code)));
  }

  /** The code in the last column of each table, which is the one "in Java". */
  private static List<String> named(Path document) throws IOException {
    try (Stream<String> lines = Files.lines(document)) {
      return lines
          .filter(line -> line.startsWith("| "))
          .map(line -> List.of(line.split(" \\| ")))
          .flatMap(cells -> CODE.matcher(cells.get(cells.size() - 1)).results())
          .map(MatchResult::group)
          .map(code -> code.substring(1, code.length() - 1))
          .toList();
    }
  }

  /** The code, with anything for each … of it. */
  private static Pattern pattern(String code) {
    return Pattern.compile(Stream.of(withoutBlanks(code).split("…", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".+")));
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s", "");
  }
}
