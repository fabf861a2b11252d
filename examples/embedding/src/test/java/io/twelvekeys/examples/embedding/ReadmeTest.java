package io.twelvekeys.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Java of READMEs and guide is compiled and tested: the lines of each block that is marked as
 * Java stand one after the other, but for their indentation and for comments about a class, in a
 * source of this module.
 */
class ReadmeTest {
  private static final String BEGIN = "```java";
  private static final String END = "```";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/audio.md",
        "docs/dtmf.md",
        "docs/guide.md",
        "ivr-testkit/README.md"
      })
  void everyJavaBlockIsCompiled(String readme) throws IOException {
    List<List<String>> sources = sources();
    List<List<String>> blocks = blocks(Files.readAllLines(Path.of("../..", readme)));
    assertThat(sources).hasSizeGreaterThan(5);
    assertThat(blocks).isNotEmpty();
    for (List<String> block : blocks) {
      assertThat(isIn(sources, block))
          .as(
              "these lines stand in no source of examples/embedding:%n%s",
              String.join(System.lineSeparator(), block))
          .isTrue();
    }
  }

  @Test
  void theFaultyLineOfTheTestkitIsCompiled() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("../../ivr-testkit/README.md"));
    int begin = readme.indexOf("## A faulty line");
    int end = readme.indexOf("## Your own simulations");
    List<List<String>> blocks = blocks(readme.subList(begin, end));
    assertThat(blocks).hasSize(1);
    assertThat(isIn(sources(), blocks.get(0))).isTrue();
  }

  @Test
  void aBlockThatDriftedWouldBeFound() {
    List<String> readme =
        List.of("Text", BEGIN, "int a;", "", "  int b;", END, BEGIN, "int c;", END, "int d;");
    List<List<String>> blocks = blocks(readme);
    assertThat(blocks).containsExactly(List.of("int a;", "", "int b;"), List.of("int c;"));
    List<List<String>> sources = List.of(List.of("class A {", "int a;", "", "int b;", "}"));
    assertThat(isIn(sources, blocks.get(0))).isTrue();
    assertThat(isIn(sources, blocks.get(1))).isFalse();
    assertThat(isIn(List.of(List.of("int a;", "int b;")), blocks.get(0))).isFalse();
  }

  private static boolean isIn(List<List<String>> sources, List<String> block) {
    return sources.stream().anyMatch(source -> Collections.indexOfSubList(source, block) >= 0);
  }

  private static List<List<String>> blocks(List<String> readme) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = null;
    for (String line : readme) {
      if (block == null) {
        block = line.strip().equals(BEGIN) ? new ArrayList<>() : null;
      } else if (line.strip().equals(END)) {
        blocks.add(block);
        block = null;
      } else {
        block.add(line.strip());
      }
    }
    assertThat(block).as("a block that does not end").isNull();
    return blocks;
  }

  /** The lines of each, without their indentation. */
  private static List<List<String>> sources() throws IOException {
    List<List<String>> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".java")) {
          sources.add(Files.readAllLines(file).stream()
              .filter(line -> !line.startsWith("/**"))
              .map(String::strip)
              .toList());
        }
      }
    }
    return sources;
  }
}
