package io.twelvekeys.ivr.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README lists the rules of every contract, word for word and in their order. */
class RulesInReadmeTest {
  @Test
  void theReadmeListsEveryRule() throws IOException {
    List<String> listed;
    try (Stream<String> lines = Files.lines(Path.of("README.md"))) {
      listed = lines
          .filter(line -> line.matches("\\| [MRT]\\d+ \\| .* \\|"))
          .map(line -> line.substring(2, line.length() - 2).replace(" | ", ": "))
          .toList();
    }
    List<String> rules = Stream.of(
            MediaPortContract.class, RouterContract.class, TimeContract.class)
        .flatMap(contract -> BrokenAdapters.rules(contract).stream())
        .toList();
    assertThat(listed).isEqualTo(rules);
    assertThat(rules).hasSize(40);
  }
}
