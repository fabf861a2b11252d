package io.twelvekeys.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  private static final String MENUS = """
      customer = acme
      ivr.main.name = Main
      ivr.main.extension = 6000
      ivr.main.greeting = welcome.wav
      ivr.main.key.1 = extension:201
      ivr.main.key.* = repeat
      """;

  @TempDir
  private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void anotherNameIsNothingToCallers() throws IOException {
    Path before = file("old.properties", MENUS);
    Path after = file("new.properties", MENUS.replace("name = Main", "name = Reception"));
    assertThat(Ran.ivr("diff", before, after))
        .isEqualTo(new Ran(0, "callers would notice nothing\n", ""));
  }

  @Test
  void aDifferenceIsToldWithTheShortestCall() throws IOException {
    Path before = file("old.properties", MENUS);
    Path after = file("new.properties", MENUS.replace(":201", ":202"));
    assertThat(Ran.ivr("diff", before, after))
        .isEqualTo(new Ran(
            1,
            "ivr.main.key.1: the caller was put through to extension:201, and now is put through"
                + " to extension:202 (dial 6000, press 1, 0.000 s)\n"
                + "callers would notice 1 difference\n",
            ""));
  }

  @Test
  void eachCallIsWrittenAsAScenarioThatRuns() throws IOException {
    Path before = file("old.properties", MENUS);
    Path after =
        file("new.properties", MENUS.replace(":201", ":202") + "ivr.main.key.# = hangup\n");
    Path calls = folder.resolve("calls");
    assertThat(Ran.ivr("diff", before, after, "--scenarios", calls).status()).isEqualTo(1);
    Path one = calls.resolve("01-ivr-main-key-1.scenario");
    Path other = calls.resolve("02-ivr-main-key-hash.scenario");
    assertThat(Ran.ivr("scenario", one, other))
        .isEqualTo(new Ran(0, "2 scenarios run, 0 differ\n", ""));
    assertThat(Files.readAllLines(one))
        .contains("#   0.000 route extension:201", "definitions ../new.properties")
        .containsSubsequence(List.of("----", "0.000 route extension:202"));
  }

  @Test
  void menusThatCannotBeUsedCannotBeCompared() throws IOException {
    Path before = file("old.properties", MENUS);
    Path broken = file("broken.properties", MENUS + "ivr.main.key.2 = ivr:gone\n");
    Ran ran = Ran.ivr("diff", before, broken);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("these menus cannot be used", "ivr.main.key.2");
    assertThat(Ran.ivr("diff", before).status()).isEqualTo(2);
    assertThat(Ran.ivr("diff", before, folder.resolve("none")).err())
        .contains("there is no such file");
  }
}
