package io.twelvekeys.examples.ivr;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;

/** How all commands write JSON: two blanks a level, lines that end alike on every machine. */
final class JsonLines {
  private JsonLines() {}

  /** Writes to this stream, which stays open. */
  static JsonGenerator begin(PrintWriter out) throws IOException {
    DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
    lines.indentArraysWith(new DefaultIndenter("  ", "\n"));
    lines.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return new JsonFactory().createGenerator(out).setPrettyPrinter(lines);
  }

  /** All has been written. */
  static void end(JsonGenerator json, PrintWriter out) throws IOException {
    json.flush();
    out.println();
  }
}
