package io.twelvekeys.ivr.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A difference, applied to the one text, gives the other, and is as short as can be. */
class UnifiedDiffTest {
  private static final long SEED = 20_260_101;

  @Test
  void equalTextsHaveNone() {
    assertThat(UnifiedDiff.of("a", List.of("1", "2"), "b", List.of("1", "2"))).isEmpty();
    assertThat(UnifiedDiff.of("a", List.of(), "b", List.of())).isEmpty();
  }

  @Test
  void changesFarApartAreHunksOfTheirOwn() {
    List<String> before = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    List<String> after = List.of("A", "b", "c", "d", "e", "f", "g", "h", "i");
    assertThat(UnifiedDiff.of("one", before, "two", after)).isEqualTo("""
            --- one
            +++ two
            @@ -1,4 +1,4 @@
            -a
            +A
             b
             c
             d
            @@ -7,4 +7,3 @@
             g
             h
             i
            -j
            """);
    assertThat(UnifiedDiff.of("one", List.of(), "two", List.of("x")))
        .endsWith("@@ -0,0 +1 @@\n+x\n");
  }

  @Test
  void appliedToTheOneTextItGivesTheOther() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      List<String> before = text(random);
      List<String> after = text(random);
      String diff = UnifiedDiff.of("a", before, "b", after);
      assertThat(patched(before, diff)).as("seed %d, run %d", SEED, i).isEqualTo(after);
      long changes = diff.lines()
          .skip(2)
          .filter(line -> !" @".contains(line.substring(0, 1)))
          .count();
      long shortest = before.size() + after.size() - 2L * longestCommon(before, after);
      assertThat(changes).as("seed %d, run %d", SEED, i).isEqualTo(shortest);
    }
  }

  private static List<String> text(Random random) {
    List<String> lines = new ArrayList<>();
    int length = random.nextInt(25);
    for (int i = 0; i < length; i++) {
      lines.add(String.valueOf((char) ('a' + random.nextInt(4))));
    }
    return lines;
  }

  private static List<String> patched(List<String> before, String diff) {
    List<String> after = new ArrayList<>();
    int at = 0;
    for (String line : diff.lines().skip(2).toList()) {
      if (line.startsWith("@@")) {
        String[] range = line.substring(4, line.indexOf(" +")).split(",", -1);
        int first = Integer.parseInt(range[0]);
        boolean none = range.length == 2 && range[1].equals("0");
        while (at < (none ? first : first - 1)) {
          after.add(before.get(at++));
        }
      } else if (line.charAt(0) == '+') {
        after.add(line.substring(1));
      } else {
        assertThat(before.get(at++)).isEqualTo(line.substring(1));
        if (line.charAt(0) == ' ') {
          after.add(line.substring(1));
        }
      }
    }
    after.addAll(before.subList(at, before.size()));
    return after;
  }

  private static int longestCommon(List<String> one, List<String> other) {
    int[][] length = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        length[i][j] = one.get(i).equals(other.get(j))
            ? length[i + 1][j + 1] + 1
            : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length[0][0];
  }
}
