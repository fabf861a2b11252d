package io.twelvekeys.ivr.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.Prompt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written reads back to an equal catalog, whatever it holds. */
class WriteReadProperties {
  @Property(tries = 1_000)
  void whatIsWrittenReadsBackToAnEqualCatalog(@ForAll("catalogs") IvrCatalog catalog)
      throws IOException {
    StringBuilder text = new StringBuilder();
    IvrDefinitions.write(catalog, text);
    IvrCatalog read = IvrDefinitions.read(new StringReader(text.toString())).orThrow();
    assertThat(read).as(text.toString()).isEqualTo(catalog);
    assertThat(read.fingerprint()).isEqualTo(catalog.fingerprint());
    assertThat(read.warnings()).hasSameSizeAs(catalog.warnings());
    StringBuilder again = new StringBuilder();
    IvrDefinitions.write(read, again);
    assertThat(again.toString()).isEqualTo(text.toString());
  }

  @Property(tries = 500)
  void aFileInUtf8IsAsGoodAsItsText(@ForAll("catalogs") IvrCatalog catalog) throws IOException {
    StringBuilder text = new StringBuilder();
    IvrDefinitions.write(catalog, text);
    Findings findings = new Findings();
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    List<Entry> entries = new DefinitionText(findings).entries(new ByteArrayInputStream(bytes));
    assertThat(new DefinitionReader(findings, java.util.Optional.empty()).read(entries))
        .contains(catalog);
  }

  @Provide
  Arbitrary<IvrCatalog> catalogs() {
    return Arbitraries.randomValue(WriteReadProperties::catalog);
  }

  private static IvrCatalog catalog(Random random) {
    String customer = name(random);
    int menus = 1 + random.nextInt(5);
    boolean servers = random.nextBoolean();
    List<Ivr> ivrs = new ArrayList<>();
    for (int i = 0; i < menus; i++) {
      IvrBuilder builder = Ivr.named(name(random))
          .customer(customer)
          .extension(random.nextInt(10) + "" + i)
          .greeting(prompt(random))
          .id("menu-" + i);
      fill(builder, random, menus);
      if (servers && random.nextBoolean()) {
        builder.servers("pbx-" + random.nextInt(3));
      }
      ivrs.add(builder.build());
    }
    IvrCatalog.Builder builder = IvrCatalog.builder().addAll(ivrs);
    if (servers) {
      builder.servers(customer, "pbx-0", "pbx-1", "pbx-2", "idle");
    }
    if (random.nextBoolean()) {
      builder.limits(
          new CallLimits(time(random), 1 + random.nextInt(200), random.nextInt(5), time(random)));
    }
    return builder.build();
  }

  private static void fill(IvrBuilder builder, Random random, int menus) {
    for (Key key : Key.values()) {
      if (random.nextInt(3) == 0) {
        builder.on(key, action(random, menus));
      }
    }
    if (random.nextBoolean()) {
      builder.shortGreeting(prompt(random));
      builder.noInputPrompts(prompts(random));
      builder.noMatchPrompts(prompts(random));
    }
    if (random.nextBoolean()) {
      builder.transferPrompt(prompt(random));
      builder.goodbyePrompt(prompt(random));
    }
    if (random.nextBoolean()) {
      builder.transferFailedPrompt(prompt(random));
      builder.bargeIn(one(random, BargeIn.values()));
      Duration ambiguity = random.nextBoolean() ? Duration.ZERO : time(random);
      builder.patience(new Patience(time(random), time(random), ambiguity, 1 + random.nextInt(20)));
    }
    if (random.nextBoolean()) {
      builder.directDial(
          DirectDial.of("2xx", "30" + random.nextInt(10), "x".repeat(1 + random.nextInt(16))));
      builder.onNoInput(action(random, menus));
      builder.onNoMatch(action(random, menus));
      builder.onTransferFailed(action(random, menus));
    }
  }

  private static Action action(Random random, int menus) {
    return switch (random.nextInt(8)) {
      case 0 -> Destination.extension("20" + random.nextInt(10));
      case 1 -> Destination.ivr("menu-" + random.nextInt(menus));
      case 2 -> Destination.conference("3001");
      case 3 -> Destination.group("sales.uk_1");
      case 4 ->
        Destination.application("voicemail")
            .with("box", "201")
            .with("to", "a:b@c/d,e")
            .with("z", "");
      case 5 -> Destination.pstn("+442071838750");
      case 6 -> Destination.sip("sip:*9~a.b+c@[2001:db8::1]:5061;transport=tls;user=phone");
      default -> one(random, Navigation.values());
    };
  }

  private static <T> T one(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }

  private static Prompt[] prompts(Random random) {
    Prompt[] prompts = new Prompt[random.nextInt(4)];
    for (int i = 0; i < prompts.length; i++) {
      prompts[i] = prompt(random);
    }
    return prompts;
  }

  private static Prompt prompt(Random random) {
    List<Prompt> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      parts.add(Prompt.audio("menus/é-" + random.nextInt(100) + "+(&').wav"));
    }
    return Prompt.sequence(parts);
  }

  private static Duration time(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Duration.ofMillis(1 + random.nextInt(100_000));
      case 1 -> Duration.ofSeconds(1 + random.nextInt(1_000));
      default -> Duration.ofMinutes(1 + random.nextInt(60));
    };
  }

  /** Whatever people call things: blanks before it, marks of the file format, other scripts. */
  private static String name(Random random) {
    String marks = " #!=:\\'\"éßäö\u4f60\u0660\ud83d\ude00\u00a0\u2028ab,;%$&~\ud800";
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < random.nextInt(20); i++) {
      name.append(marks.charAt(random.nextInt(marks.length())));
    }
    return name.append('x').toString();
  }
}
