package io.twelvekeys.benchmarks.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Runs another program of ours in a process of its own, on the same Java and class path. */
public final class Forked {
  private Forked() {}

  /**
   * The numbers that it prints in its last line.
   *
   * @return one NaN if it fails
   */
  public static double[] run(List<String> options, Class<?> main, String... args) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    try {
      Process process = new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      String last = "NaN";
      try (BufferedReader out = process.inputReader()) {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          last = line;
        }
      }
      return List.of(last.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
