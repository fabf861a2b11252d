package io.twelvekeys.examples.ivr;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A command that was run as a user would run it: its exit status and what it wrote. */
record Ran(int status, String out, String err) {
  /** Call time passes as fast as things happen. */
  static final Pace VIRTUAL = new Pace() {
    @Override
    public void settle(Keyboard keyboard) {
      // what is piped in is there from the start
    }

    @Override
    public long await(long instant, Keyboard keyboard) {
      return instant;
    }
  };

  /** Runs {@code ivr} with nothing typed. */
  static Ran ivr(Object... arguments) {
    return piping("", arguments);
  }

  /** Runs {@code ivr} with this text piped in. */
  static Ran piping(String text, Object... arguments) {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return in(
        new Surroundings(
            in, false, false, Runnable::run, speed -> VIRTUAL, sounds -> Optional.empty()),
        arguments);
  }

  /** Runs {@code ivr} in these surroundings. */
  static Ran in(Surroundings surroundings, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    int status = IvrCommand.run(surroundings, out, err, words);
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
