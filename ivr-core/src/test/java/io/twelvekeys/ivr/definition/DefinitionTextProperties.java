package io.twelvekeys.ivr.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is read is what java.util.Properties reads, with the lines that it does not tell. */
class DefinitionTextProperties {
  @Property(tries = 5_000)
  void entriesAreThoseOfProperties(@ForAll("texts") String text) throws IOException {
    Recorded usual = new Recorded();
    usual.load(new StringReader(text));
    List<String> read = new ArrayList<>();
    for (Entry entry : entries(text)) {
      read.add(entry.key() + "\0" + entry.value());
      assertThat(entry.readable()).isTrue();
      assertThat(entry.line()).isBetween(1, text.length() + 1);
    }
    assertThat(read).as(text).isEqualTo(usual.entries);
  }

  @Property(tries = 5_000)
  void linesAreThoseOfTheFile(@ForAll("texts") String text) throws IOException {
    String marked = "first = 1\n" + text + "\n\nlast-key = 2\n";
    List<Entry> entries = entries(marked);
    assertThat(entries.get(0).line()).isEqualTo(1);
    Entry last = entries.get(entries.size() - 1);
    if (last.key().equals("last-key")) {
      String before = marked.substring(0, marked.indexOf("last-key"));
      assertThat(last.line()).isEqualTo((int) (before + "x").lines().count());
    }
  }

  @Property(tries = 5_000)
  void escapesThatAreNoneSpoilTheirEntryAlone(@ForAll("brokenTexts") String text)
      throws IOException {
    List<Entry> entries = entries("first = 1\n" + text + "\n\nlast-key = \\u0032\n");
    assertThat(entries.get(0).value()).isEqualTo("1");
    Entry last = entries.get(entries.size() - 1);
    assertThat(last.key() + last.value()).isEqualTo("last-key2");
    assertThat(last.readable()).isTrue();
  }

  @Property
  void noBytesAreAnException(@ForAll byte[] bytes) throws IOException {
    Findings findings = new Findings();
    List<Entry> entries = new DefinitionText(findings).entries(new ByteArrayInputStream(bytes));
    boolean valid = new String(bytes, StandardCharsets.UTF_8).indexOf('\ufffd') < 0;
    assertThat(findings.anyError()).isEqualTo(!valid);
    assertThat(entries).allMatch(entry -> entry.line() > 0);
  }

  @Provide
  Arbitrary<String> texts() {
    return pieces(
        "a",
        "b",
        "=",
        ":",
        " ",
        "\t",
        "\f",
        "\n",
        "\n",
        "\r",
        "\r\n",
        "#",
        "!",
        "\\",
        "\\\n",
        "\\\r\n  ",
        "\\\\",
        "\\=",
        "\\u0041",
        "\\n",
        "key = value\n",
        "é");
  }

  @Provide
  Arbitrary<String> brokenTexts() {
    return pieces(
        "a", "=", " ", "\n", "\\u", "\\u12g4", "\\uZ\n", "\\\\u", "\\u004", "#", "x = y\n");
  }

  /** Ends in a letter, since a backslash at the very end of a file is read differently. */
  private static Arbitrary<String> pieces(String... pieces) {
    return Arbitraries.of(pieces).list().ofMaxSize(30).map(list -> String.join("", list) + "x");
  }

  private static List<Entry> entries(String text) throws IOException {
    return new DefinitionText(new Findings()).entries(new StringReader(text));
  }

  private static final class Recorded extends Properties {
    private static final long serialVersionUID = 1L;
    private final transient List<String> entries = new ArrayList<>();

    @Override
    public synchronized Object put(Object key, Object value) {
      entries.add(key + "\0" + ((String) value).stripTrailing());
      return null;
    }

    @Override
    public synchronized boolean equals(Object other) {
      return this == other;
    }

    @Override
    public synchronized int hashCode() {
      return 0;
    }
  }
}
