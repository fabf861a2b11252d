package io.twelvekeys.examples.ivr;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A command that was run as a user would run it: its exit status and what it wrote. */
record Ran(int status, String out, String err) {
  /** Runs {@code ivr} with nothing typed. */
  static Ran ivr(Object... arguments) {
    return typing(InputStream.nullInputStream(), arguments);
  }

  /** Runs {@code ivr} with this text piped in. */
  static Ran piping(String text, Object... arguments) {
    return typing(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  private static Ran typing(InputStream in, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    int status = IvrCommand.run(in, out, err, words);
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
