package io.twelvekeys.examples.ivr;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes: to the streams that its command line was given. */
final class Streams {
  private Streams() {}

  /** Standard output, of a command whose {@code @Spec} field picocli has filled. */
  static PrintWriter out(@Nullable CommandSpec spec) {
    return requireNonNull(spec).commandLine().getOut();
  }

  /** Standard error. */
  static PrintWriter err(@Nullable CommandSpec spec) {
    return requireNonNull(spec).commandLine().getErr();
  }
}
