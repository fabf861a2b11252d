package io.twelvekeys.ivr.definition;

import io.twelvekeys.ivr.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** From bytes or characters to entries; what cannot be read becomes a problem of its line. */
final class DefinitionText {
  private static final String REPLACEMENT = "\uFFFD";

  private final Findings findings;

  DefinitionText(Findings findings) {
    this.findings = findings;
  }

  /** Reads UTF-8. Bytes that are none are a problem of their line; the rest is read on. */
  List<Entry> entries(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(IvrDefinitions.LONGEST_FILE + 1);
    if (bytes.length > IvrDefinitions.LONGEST_FILE) {
      return tooLong();
    }
    return entries(decoded(bytes));
  }

  List<Entry> entries(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8192];
    for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
      text.append(buffer, 0, read);
      if (text.length() > IvrDefinitions.LONGEST_FILE) {
        return tooLong();
      }
    }
    return entries(text);
  }

  private List<Entry> tooLong() {
    findings.add(
        Findings.TOP,
        Problem.error(
            "file",
            "the file is too long",
            "at most " + IvrDefinitions.LONGEST_FILE + " bytes; a catalog can be made of more "
                + "than one file"));
    return List.of();
  }

  private List<Entry> entries(CharSequence text) {
    boolean marked = text.length() > 0 && text.charAt(0) == '\uFEFF'; // a byte order mark
    LogicalLines lines = LogicalLines.of(marked ? text.subSequence(1, text.length()) : text);
    List<Entry> entries = new ArrayList<>();
    Recorder recorder = new Recorder((key, value) -> {
      int position = entries.size();
      int line = lines.number(position);
      entries.add(new Entry(key, value.stripTrailing(), position, line, lines.flaw(position)));
    });
    try {
      recorder.load(new StringReader(lines.text()));
    } catch (IOException impossible) {
      throw new IllegalStateException("a string can be read", impossible);
    }
    return entries;
  }

  private CharSequence decoded(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    int line = 1;
    int counted = 0;
    int lastBad = 0;
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      for (; counted < out.position(); counted++) {
        line += out.get(counted) == '\n' ? 1 : 0;
      }
      if (line != lastBad) {
        findings.add(
            Findings.TOP,
            Problem.error("line " + line, "the line holds bytes that are no UTF-8", "UTF-8"));
        lastBad = line;
      }
      out.put(REPLACEMENT);
      in.position(in.position() + result.length());
    }
    return out.flip();
  }

  /** Hands on every entry that is loaded, also the second of a key; holds none. */
  private static final class Recorder extends Properties {
    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<String, String> entry;

    Recorder(BiConsumer<String, String> entry) {
      this.entry = entry;
    }

    @Override
    public synchronized @Nullable Object put(Object key, Object value) {
      entry.accept(String.valueOf(key), String.valueOf(value));
      return null;
    }

    @Override
    public synchronized boolean equals(Object other) {
      return this == other;
    }

    @Override
    public synchronized int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
