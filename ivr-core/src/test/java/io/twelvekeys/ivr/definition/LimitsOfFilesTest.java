package io.twelvekeys.ivr.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file is endless, no problem is, and no country reads it otherwise. */
@Isolated
class LimitsOfFilesTest {
  private final Locale locale = Locale.getDefault();

  @AfterEach
  void goHome() {
    Locale.setDefault(locale);
  }

  @Test
  @Timeout(400)
  void anEndlessReaderIsAProblem() throws IOException {
    Reader endless = new Reader() {
      @Override
      public int read(char[] buffer, int from, int length) {
        java.util.Arrays.fill(buffer, from, from + length, 'x');
        return length;
      }

      @Override
      public void close() {}
    };
    assertThat(IvrDefinitions.read(endless).problems())
        .singleElement()
        .extracting(Problem::what)
        .isEqualTo("the file is too long");
  }

  @Test
  @Timeout(400)
  void endlessBytesAreAProblem() throws IOException {
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        return '#';
      }

      @Override
      public int read(byte[] buffer, int from, int length) {
        return length;
      }
    };
    Findings findings = new Findings();
    assertThat(new DefinitionText(findings).entries(endless)).isEmpty();
    assertThat(findings.inOrder()).extracting(Problem::where).containsExactly("file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ivr.main.name = ",
        "",
        "ivr.",
        "ivr.main.",
        "ivr.main.key.1 = ",
        "ivr.main.greeting = ",
        "ivr.main.direct-dial = ",
        "ivr.main.first-key-timeout = ",
        "servers = ",
        "customer = ",
        "ivr.main.key.1 = ivr:",
        "ivr.main.name = \\u"
      })
  @Timeout(400)
  void aLineOfTenMillionCharactersIsAShortProblem(String begin) throws IOException {
    String text = begin + "9".repeat(10_000_000) + "\nivr.main.attempts = none\n";
    List<Problem> problems = IvrDefinitions.read(new StringReader(text)).problems();
    assertThat(problems).extracting(Problem::where).contains("ivr.main.attempts");
    assertThat(problems)
        .hasSizeLessThan(10)
        .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(1_000));
  }

  @Test
  @Timeout(400)
  void aMillionWrongLinesAreToldInPart() throws IOException {
    String text = "x\\u\n".repeat(1_000_000);
    List<Problem> problems = IvrDefinitions.read(new StringReader(text)).problems();
    assertThat(problems).hasSize(Findings.MOST + 1);
    assertThat(problems.get(Findings.MOST).where()).isEqualTo("file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar", "ar-u-nu-arab", "th-TH-u-nu-thai"})
  void everyCountryReadsAndWritesTheSame(String country) throws IOException {
    String text = """
        customer = INFO
        ivr.I.name = İI
        ivr.I.extension = 6
        ivr.I.greeting = I.WAV
        ivr.I.key.1 = sip:i@INFO.example
        ivr.I.first-key-timeout = 1234ms
        """;
    String wrong = text + """
        IVR.I.NAME = X
        ivr.I.BARGE-IN = yes
        ivr.I.attempts = ٣
        """;
    String usual = written(text) + IvrDefinitions.read(new StringReader(wrong)).problems();
    Locale.setDefault(Locale.forLanguageTag(country));
    assertThat(written(text) + IvrDefinitions.read(new StringReader(wrong)).problems())
        .isEqualTo(usual);
  }

  private static String written(String text) throws IOException {
    StringBuilder out = new StringBuilder();
    IvrDefinitions.write(IvrDefinitions.read(new StringReader(text)).orThrow(), out);
    return out.toString();
  }
}
