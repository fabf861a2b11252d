package io.twelvekeys.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** What all commands have in common. */
class CommandLineTest {
  @Test
  void helpGoesToStandardOutput() {
    Ran ran = Ran.ivr("--help");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).startsWith("Usage: ivr ").contains("Exit status:", "  2   unusable");
    assertThat(ran.err()).isEmpty();
  }

  @TestFactory
  List<DynamicTest> everyCommandHasHelp() {
    Command main = IvrCommand.class.getAnnotation(Command.class);
    return List.of(main.subcommands()).stream()
        .map(type -> type.getAnnotation(Command.class).name())
        .map(name -> DynamicTest.dynamicTest(name, () -> {
          Ran ran = Ran.ivr(name, "--help");
          assertThat(ran.status()).isZero();
          assertThat(ran.out()).startsWith("Usage: ivr " + name).contains("Exit status:");
          assertThat(ran.err()).isEmpty();
        }))
        .toList();
  }

  @Test
  void withoutACommandTheUsageIsAnError() {
    Ran ran = Ran.ivr();
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("Usage: ivr ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.1:sip", "127.0.0.1:99999", "127.0.0.1:0", ":5060"})
  void whatIsNoAddressToListenAtIsToldWithOneThatIs(String listen) {
    Ran ran = Ran.ivr("sip", "menus.properties", "--listen", listen);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo("ivr sip: --listen " + listen
            + ": this is no HOST:PORT with a port of 1 to 65535, such as 127.0.0.1:5060\n");
  }

  @Test
  void unknownCommandIsAnError() {
    Ran ran = Ran.ivr("chekc");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("chekc");
  }
}
