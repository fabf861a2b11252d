package io.twelvekeys.examples.ivr;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes: to the streams that its command line was given. Asked with the {@code
 * @Spec} field of a command, which picocli has filled by then.
 */
final class Streams {
  private Streams() {}

  /** Standard output. */
  static PrintWriter out(@Nullable CommandSpec spec) {
    return requireNonNull(spec).commandLine().getOut();
  }

  /** Standard error. */
  static PrintWriter err(@Nullable CommandSpec spec) {
    return requireNonNull(spec).commandLine().getErr();
  }

  /** Tells it on standard error; returns the exit status. */
  static int complain(@Nullable CommandSpec spec, Complaint complaint) {
    err(spec).println(requireNonNull(spec).qualifiedName() + ": " + complaint.getMessage());
    return complaint.status();
  }
}
