package io.twelvekeys.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiagramCommandTest {
  private static final Path MENUS = Path.of("sample", "company.properties");
  private static final Path CALLS = Path.of("sample", "scenarios");

  @Test
  void mermaidIsTheDefault() {
    Ran ran = Ran.ivr("diagram", MENUS, "--no-explore");
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("flowchart LR\n  m0[\"Main menu<br/>6000\"]\n")
        .contains("  m0 -->|\"1\"| m1\n", "[\"Hardware support<br/>6021\"]\n")
        .isEqualTo(
            Ran.ivr("diagram", MENUS, "--format", "mermaid", "--no-explore").out());
  }

  @Test
  void otherFormatsCanBeChosen() {
    assertThat(Ran.ivr("diagram", MENUS, "--format", "dot", "--no-explore").out())
        .startsWith("digraph menus {\n")
        .endsWith("}\n");
    assertThat(Ran.ivr("diagram", MENUS, "--format", "svg", "--no-explore").out())
        .startsWith("<svg xmlns=")
        .contains("Dial a colleague");
    Ran other = Ran.ivr("diagram", MENUS, "--format", "png");
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("mermaid, dot, html, svg");
  }

  @Test
  void aPageStepsThroughTheCallOfAScenario() {
    Path call = CALLS.resolve("01-three-menus-deep.scenario");
    Ran ran = Ran.ivr("diagram", MENUS, "--format", "html", "--trace", call, "--no-explore");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .startsWith("<!DOCTYPE html>\n")
        .contains("<title>company</title>", "the caller presses 2", "chose ivr:hardware (rule 7)");
  }

  @Test
  void randomCallersLeaveTheirNumbers() {
    Ran ran = Ran.ivr("diagram", MENUS, "--format", "svg", "--no-explore", "--callers", 50);
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("class=\"menu heat", "class=\"count\"");
    assertThat(Ran.ivr("diagram", MENUS, "--format", "svg", "--no-explore", "--callers", 50)
            .out())
        .isEqualTo(ran.out());
    assertThat(Ran.ivr("diagram", MENUS, "--callers", 50).err())
        .isEqualTo("ivr diagram: --callers: only html and svg show numbers\n");
  }

  @Test
  void whatCannotBeSteppedThroughIsAnUnusableArgument() {
    Path call = CALLS.resolve("01-three-menus-deep.scenario");
    assertThat(Ran.ivr("diagram", MENUS, "--trace", call))
        .isEqualTo(new Ran(
            2, "", "ivr diagram: --trace: only a page can step through a call: --format html\n"));
    Ran other = Ran.ivr(
        "diagram",
        Path.of("sample", "last-year.properties"),
        "--format",
        "html",
        "--no-explore",
        "--trace",
        call);
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("the trace belongs to other menus than these");
    Path none = CALLS.resolve("17-london-does-not-answer-for-leeds.scenario");
    Ran untaken = Ran.ivr("diagram", MENUS, "--format", "html", "--no-explore", "--trace", none);
    assertThat(untaken.status()).isEqualTo(2);
    assertThat(untaken.err()).contains("no menu takes the call of this scenario");
  }
}
