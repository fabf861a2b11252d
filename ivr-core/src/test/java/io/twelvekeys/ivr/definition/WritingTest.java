package io.twelvekeys.ivr.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.IvrDefinitionException;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Problem;
import io.twelvekeys.ivr.Prompt;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Menus that no file can express are refused, and nothing is written of them. */
class WritingTest {
  @Test
  void leastMenuIsWrittenWithoutItsDefaults() throws IOException {
    StringBuilder out = new StringBuilder();
    IvrDefinitions.write(IvrCatalog.of(menu("acme", " Main #1 \\ é").build()), out);
    assertThat(out.toString()).isEqualTo("""
        customer = acme

        ivr.main.name = \\ Main #1 \\\\ é
        ivr.main.extension = 6000
        ivr.main.greeting = a.wav
        ivr.main.key.1 = extension:201
        """);
  }

  @Test
  void whatAFileCannotSayIsToldAllAtOnce() {
    IvrCatalog catalog = IvrCatalog.of(menu("acme", "Main ")
        .secret()
        .shortGreeting(new Prompt.Speech("hello", "en"))
        .goodbyePrompt(new Prompt.Silence(Duration.ofSeconds(1)))
        .build());
    StringBuilder out = new StringBuilder();
    assertThatThrownBy(() -> IvrDefinitions.write(catalog, out))
        .isInstanceOfSatisfying(
            IvrDefinitionException.class,
            thrown -> assertThat(thrown.problems())
                .extracting(Problem::where)
                .containsExactly(
                    "ivr.main",
                    "ivr.main.name",
                    "ivr.main.short-greeting",
                    "ivr.main.prompt.goodbye"));
    assertThat(out).isEmpty();
  }

  @Test
  void aFileIsOfOneCustomer() throws IOException {
    IvrCatalog two = IvrCatalog.of(menu("acme", "A").build(), menu("other", "B").build());
    StringBuilder out = new StringBuilder();
    assertThatThrownBy(() -> IvrDefinitions.write(two, out))
        .isInstanceOf(IvrDefinitionException.class)
        .hasMessageContaining("2 customers");
    assertThatThrownBy(() -> IvrDefinitions.write(two, "nobody", out))
        .isInstanceOf(IvrDefinitionException.class)
        .hasMessageContaining("'nobody' has no IVR");
    assertThat(out).isEmpty();
    IvrDefinitions.write(two, "other", out);
    assertThat(IvrDefinitions.read(new StringReader(out.toString())).orThrow())
        .isEqualTo(IvrCatalog.of(menu("other", "B").build()));
  }

  private static IvrBuilder menu(String customer, String name) {
    return Ivr.named(name)
        .customer(customer)
        .extension("6000")
        .greeting("a.wav")
        .id("main")
        .on(Key.ONE, Destination.extension("201"));
  }
}
