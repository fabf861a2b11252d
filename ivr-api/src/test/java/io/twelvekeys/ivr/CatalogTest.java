package io.twelvekeys.ivr;

import static io.twelvekeys.ivr.Menus.menu;
import static io.twelvekeys.ivr.Menus.problems;
import static io.twelvekeys.ivr.Menus.simple;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Menus are checked as a whole, and found for one customer alone. */
class CatalogTest {
  @Test
  void rule1AMenuIsFoundByCustomerExtensionAndServer() {
    Ivr everywhere = simple("main", "6000").build();
    Ivr london = simple("sales", "6001").servers("london").build();
    Ivr other = Ivr.named("Main")
        .customer("other")
        .extension("6000")
        .greeting("o.wav")
        .id("main")
        .on(Key.ONE, Destination.extension("1"))
        .build();
    IvrCatalog catalog = IvrCatalog.of(everywhere, london, other);
    assertThat(catalog.find("acme", "6000", "leeds")).containsSame(everywhere);
    assertThat(catalog.find("acme", "6001", "london")).containsSame(london);
    assertThat(catalog.find("acme", "6001", "leeds")).isEmpty();
    assertThat(catalog.find("acme", "6001")).containsSame(london);
    assertThat(catalog.find("other", "6000")).containsSame(other);
    assertThat(catalog.find("other", "6001")).isEmpty();
    assertThat(catalog.find("nobody", "6000")).isEmpty();
    assertThat(catalog.ivr("other", "main")).containsSame(other);
    assertThat(catalog.ivr("other", "sales")).isEmpty();
    assertThat(catalog.customers()).containsExactly("acme", "other");
    assertThat(catalog.servers("acme")).containsExactly("london");
    assertThat(catalog.servers("nobody")).isEmpty();
    assertThat(catalog).hasToString("catalog of 3 menus of 2 customers");
    assertThat(catalog.limits()).isEqualTo(CallLimits.DEFAULT);
  }

  @Test
  void everyProblemOfACatalogIsToldAtOnce() {
    assertThat(problems(
            menu("main", "6000")
                .on(Key.ONE, Destination.ivr("suport"))
                .onNoInput(Destination.ivr("nowhere-at-all"))
                .build(),
            simple("support", "6000").build(),
            simple("support", "6001").onTransferFailed(Destination.ivr("main2")).build()))
        .containsExactly(
            "problem ivr.main.key.1: there is no IVR 'suport'; did you mean 'support'?",
            "problem ivr.main.on.no-input: there is no IVR 'nowhere-at-all'; known: main, support",
            "problem ivr.support.extension: the extension 6000 belongs to ivr.main already; "
                + "one extension for each IVR",
            "problem ivr.support: two IVRs of 'acme' with this id; one id for each",
            "problem ivr.support.on.transfer-failed: there is no IVR 'main2';"
                + " did you mean 'main'?");
  }

  @Test
  void aMenuOfAnotherCustomerIsNoMenu() {
    Ivr other = Ivr.named("x")
        .customer("other")
        .extension("1")
        .greeting("a.wav")
        .id("theirs")
        .on(Key.ONE, Destination.extension("1"))
        .build();
    assertThat(problems(menu("main", "1").on(Key.ONE, Destination.ivr("theirs")).build(), other))
        .containsExactly("problem ivr.main.key.1: there is no IVR 'theirs'; known: main");
  }

  @Test
  void serversAreCheckedWhereTheyAreDeclared() {
    IvrCatalog.Builder builder = IvrCatalog.builder()
        .add(simple("main", "6000").servers("pbx-1").build())
        .servers("acme", "pbx-2", "p 3");
    assertThat(builder.check())
        .extracting(Problem::toString)
        .contains(
            "problem ivr.main.servers: there is no server 'pbx-1'; did you mean 'pbx-2'?",
            "problem servers: 'p 3' is no server; 1 to 64 letters, digits or . - _");
    assertThatThrownBy(builder::build).isInstanceOf(IvrDefinitionException.class);
  }

  @Test
  void manyProblemsMakeNoEndlessMessage() {
    List<Ivr> ivrs = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      ivrs.add(
          menu("m" + i, "" + i).on(Key.ONE, Destination.ivr("no-such-" + i)).build());
    }
    assertThatThrownBy(() -> IvrCatalog.builder().addAll(ivrs).build())
        .isInstanceOfSatisfying(IvrDefinitionException.class, thrown -> {
          assertThat(thrown.problems()).hasSize(5_000);
          assertThat(thrown.getMessage()).hasSizeLessThan(40_000).endsWith("and 4900 more");
        });
  }

  @Test
  void equalMenusMakeEqualCatalogs() {
    IvrCatalog one = IvrCatalog.of(simple("a", "1").build(), simple("b", "2").build());
    IvrCatalog same = IvrCatalog.of(simple("a", "1").build(), simple("b", "2").build());
    IvrCatalog turned = IvrCatalog.of(simple("b", "2").build(), simple("a", "1").build());
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(turned);
    IvrCatalog limited = IvrCatalog.builder()
        .addAll(one.ivrs())
        .limits(CallLimits.DEFAULT.withMaxMenus(7))
        .build();
    assertThat(limited).isNotEqualTo(one);
  }
}
