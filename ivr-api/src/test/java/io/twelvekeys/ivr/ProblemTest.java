package io.twelvekeys.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A problem says where, what is wrong and what would be right. */
class ProblemTest {
  @Test
  void isOneLine() {
    assertThat(Problem.error("ivr.main.key.1", "it is wrong", "the right one"))
        .hasToString("problem ivr.main.key.1: it is wrong; the right one");
    assertThat(Problem.warning("servers", "w", "r")).hasToString("warning servers: w; r");
    assertThat(Problem.warning("servers", "w", "r").isError()).isFalse();
    assertThatNullPointerException().isThrownBy(() -> Problem.error("a", null, "b"));
  }

  @Test
  void namesTheNearestKnownWord() {
    assertThat(remedy("suport", "sales", "support")).isEqualTo("did you mean 'support'?");
    assertThat(remedy("salse", "sales", "salsa")).isEqualTo("did you mean 'salsa'?");
    assertThat(remedy("b", "c", "a"))
        .as("of equally near ones the first")
        .isEqualTo("did you mean 'a'?");
    assertThat(remedy("", "a")).isEqualTo("did you mean 'a'?");
    assertThat(remedy("abcdefgh", "abcdef123")).isEqualTo("did you mean 'abcdef123'?");
  }

  @Test
  void listsTheKnownWordsWhereNoneIsNear() {
    assertThat(remedy("warehouse", "sales", "main")).isEqualTo("known: main, sales");
    assertThat(remedy("abcdefgh", "abcd1234")).isEqualTo("known: abcd1234");
    assertThat(remedy("x")).isEqualTo("none is defined");
    List<String> many = IntStream.range(10, 40).mapToObj(i -> "word-" + i).toList();
    assertThat(remedy("quite another", many.toArray(String[]::new)))
        .startsWith("known: word-10, word-11")
        .endsWith("word-29, …");
  }

  @Test
  void hostileWordsAreEscapedAndCut() {
    String hostile = "a\r\n\u202e\u0000\u2028" + "x".repeat(1_000_000);
    Problem problem = Problem.unknown("here", "IVR", hostile, Set.of("main"));
    assertThat(problem.toString())
        .hasSizeLessThan(200)
        .contains("a\\u000d\\u000a\\u202e\\u0000\\u2028")
        .contains("…");
  }

  private static String remedy(String word, String... known) {
    return Problem.unknown("here", "word", word, List.of(known)).remedy();
  }
}
