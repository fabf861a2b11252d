package io.twelvekeys.ivr.testkit.scenario;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs many scenario files and prints what came of each: {@code == FILE} and its lines. */
final class ScenarioBatch {
  private ScenarioBatch() {}

  /** Files, and nothing else. */
  public static void main(String[] files) throws Exception {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String file : files) {
      out.println("== " + file);
      Scenario.read(Path.of(file)).run().lines().forEach(out::println);
    }
    out.flush();
  }
}
