package io.twelvekeys.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulateCommandTest {
  private static final String COMPANY = "sample/company.properties";

  @Test
  void theSameSeedPrintsTheSameFigures() {
    Ran ran = simulate("--callers", 500, "--seed", 7);
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("500 callers, seed 7\nreached what they wanted")
        .contains(
            "\nseconds until connected ", "\nafter-hours ", "\nis lost ", "\nkeys never used: ")
        .contains("\nhow calls ended: connected ");
    assertThat(simulate("--seed", 7, "--callers", 500)).isEqualTo(ran);
    assertThat(simulate("--seed", 8, "--callers", 500).out()).isNotEqualTo(ran.out());
  }

  @Test
  void callersDialWhatIsSaid() {
    Ran ran = simulate("--callers", 200, "--dial", "6021", "--dial", "6021");
    assertThat(ran.out()).contains("\nextension:211 ").doesNotContain("voicemail");
  }

  @Test
  void transfersFailAsOftenAsIsSaid() {
    assertThat(simulate("--callers", 200, "--failing", 100).out())
        .contains("reached what they wanted            0    0.0 %\n");
  }

  @Test
  void promptsLastAsLongAsTheirFiles() {
    Ran found = simulate("--callers", 200);
    assertThat(simulate("--callers", 200, "--prompts", "sample/prompts")).isEqualTo(found);
    assertThat(simulate("--callers", 200, "--prompts", "sample/scenarios").out())
        .isNotEqualTo(found.out());
  }

  @Test
  void jsonSaysTheSame() {
    Ran ran = simulate("--callers", 300, "--json");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .startsWith("{\n  \"callers\" : 300,\n  \"seed\" : 1,\n")
        .contains("\"outcomes\" : {\n    \"reached\" : ", "\"gave-up\" : ", "\"dead-end\" : ")
        .contains("\"secondsUntilConnected\" : {\n    \"anybody\" : {\n      \"callers\" : ")
        .contains("\"p50\" : ", "\"ivr\" : \"main\",", "\"types-ahead\" : {", "\"neverUsed\" : [")
        .endsWith("}\n");
  }

  @Test
  void unusableArgumentsAreTold() {
    assertThat(simulate("--callers", 0))
        .isEqualTo(new Ran(2, "", "ivr simulate: there must be a caller at least: 0\n"));
    assertThat(simulate("--dial", "1").err()).contains("no IVR of larkfield has the extension 1");
    assertThat(simulate("--failing", 101).status()).isEqualTo(2);
    assertThat(simulate("--seed", "x").status()).isEqualTo(2);
    assertThat(simulate("--prompts", "none").err()).contains("no such folder of prompts");
    assertThat(Ran.ivr("simulate", "none.properties").status()).isEqualTo(2);
  }

  private static Ran simulate(Object... options) {
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "simulate";
    arguments[1] = COMPANY;
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Ran.ivr(arguments);
  }
}
