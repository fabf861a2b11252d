package io.twelvekeys.ivr.testkit.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.VirtualCall;
import io.twelvekeys.ivr.testkit.diagram.Picture.Look;
import io.twelvekeys.ivr.testkit.explore.Explorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramTest {
  private static IvrBuilder menu(String id, int extension, String name) {
    return Ivr.named(name)
        .customer("acme")
        .extension(String.valueOf(extension))
        .greeting(id + ".wav")
        .id(id);
  }

  private static IvrCatalog two(String name) {
    return IvrCatalog.of(
        menu("main", 6000, name)
            .on(Key.ONE, Destination.extension("201"))
            .on(Key.TWO, Destination.ivr("support"))
            .on(Key.STAR, Navigation.REPEAT)
            .build(),
        menu("support", 6001, "Support")
            .on(Key.ONE, Destination.sip("sip:help@voip.example.net"))
            .on(Key.NINE, Navigation.BACK)
            .onNoInput(Destination.extension("201"))
            .build());
  }

  private static Trace trace(IvrCatalog catalog, String keys) {
    VirtualCall call = new VirtualCall(catalog, "acme", Optional.empty(), LineScript.PLAIN);
    call.dial("6000");
    for (int i = 0; i < keys.length(); i++) {
      call.time().runThrough(call.time().now() + 600);
      call.press(keys.charAt(i));
    }
    call.time().runThrough(600_000);
    return call.trace().orElseThrow();
  }

  @Test
  void mermaidShowsMenusDestinationsAndKeys() {
    assertThat(Diagram.of(two("Main menu")).mermaid()).isEqualTo("""
        flowchart LR
          m0["Main menu<br/>6000"]
          m1["Support<br/>6001"]
          m0 -->|"1"| d0
          m0 -->|"2"| m1
          m1 -->|"1"| d1
          m1 -.->|"silence"| d0
          d0(["extension#58;201"])
          d1(["sip#58;help#64;voip#46;example#46;net"])
          classDef problem stroke:#b00020,stroke-width:3px
        """);
  }

  @Test
  void dotShowsTheSame() {
    assertThat(Diagram.of(two("Main \\N \"menu\" &amp;")).dot())
        .contains("  m0 [label=\"Main \\\\N \\\"menu\\\" &amp;amp;\\n6000\"]\n")
        .contains("  m0 -> d0 [label=\"1\"]\n", "  m0 -> m1 [label=\"2\"]\n")
        .contains("  m1 -> d0 [label=\"silence\", style=dashed]\n")
        .contains("  d1 [shape=plain, label=\"sip:help@voip.example.net\"]\n");
  }

  /** Names are anybody's: none becomes markup, a script, or a word of the diagram's language. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"]; m0 --> m1 %%{init: {}}%%",
        "'\"`${alert(1)}&lt;&#60;",
        "]]> --> <!-- <style>*{display:none}</style>",
        "end; subgraph click m0 call",
        "\uD83D\uDE00 \u6F22\u5B57 \u05D0\u05D1",
        "\\\\N \\G }digraph{",
      })
  void aHostileNameIsShownAsItIs(String name) {
    IvrCatalog catalog = two(name);
    Diagram diagram = Diagram.of(catalog).stepping(trace(catalog, "21"));
    String svg = diagram.svg();
    assertThat(svg).contains("<title>" + Markup.escaped(name)).doesNotContain("<script", "<img");
    String page = diagram.html(name);
    assertThat(page.split("<script", -1)).hasSize(2);
    assertThat(page.split("</script", -1)).hasSize(2);
    assertThat(page.split("<style", -1)).hasSize(2);
    assertThat(page).doesNotContain("<img", "<!--", "http:", "https:", "url(");
    assertThat(page).contains("<h3>" + Markup.escaped(name) + "</h3>");
    assertThat(diagram.mermaid().lines().skip(1))
        .first()
        .asString()
        .matches(" {2}m0\\[\"[^<>\"%`{}\\\\&]*<br/>6000\"]");
    assertThat(diagram.dot().replace("\\\\", "").replace("\\\"", "").lines().skip(4))
        .first()
        .asString()
        .matches(" {2}m0 \\[label=\"[^<>\"\\\\]*\\\\n6000\"]");
  }

  @Test
  void noTwoBoxesOverlap() {
    for (int seed = 1; seed <= 30; seed++) {
      Random random = new Random(seed);
      List<Ivr> ivrs = new ArrayList<>();
      int number = 1 + random.nextInt(60);
      for (int i = 0; i < number; i++) {
        IvrBuilder builder = menu("m" + i, 6000 + i, "Menu " + i);
        for (Key key : Key.values()) {
          if (random.nextInt(4) == 0) {
            builder.on(key, Destination.ivr("m" + random.nextInt(number)));
          }
        }
        ivrs.add(builder.build());
      }
      Chart chart = new Chart(IvrCatalog.of(ivrs.toArray(Ivr[]::new)));
      for (Look look : Look.values()) {
        assertApart(chart, look, seed);
      }
    }
  }

  private static void assertApart(Chart chart, Look look, int seed) {
    Layout layout = new Layout(chart, look);
    int number = chart.boxes().size();
    for (int one = 0; one < number; one++) {
      double bottom = layout.top(one) + look.height(chart.boxes().get(one));
      assertThat(bottom).as("seed %d", seed).isLessThan(layout.height());
      assertThat(layout.right(one)).isLessThan(layout.width());
      for (int other = 0; other < one; other++) {
        double otherBottom = layout.top(other) + look.height(chart.boxes().get(other));
        boolean apart = layout.right(one) < layout.left(other)
            || layout.right(other) < layout.left(one)
            || bottom < layout.top(other)
            || otherBottom < layout.top(one);
        assertThat(apart)
            .as("seed %d, %s, boxes %d and %d", seed, look, one, other)
            .isTrue();
      }
    }
  }

  @Test
  void problemsAreMarked() {
    IvrCatalog trap = IvrCatalog.of(menu("trap", 6000, "Trap")
        .on(Key.ONE, Navigation.REPEAT)
        .onNoInput(Navigation.REPEAT)
        .onNoMatch(Navigation.REPEAT)
        .build());
    Diagram diagram = Diagram.of(trap).marking(Explorer.explore(trap));
    assertThat(diagram.mermaid()).contains("  class m0 problem\n");
    assertThat(diagram.dot()).contains("color=\"#b00020\"");
    assertThat(diagram.svg()).contains("class=\"menu problem\"");
    assertThat(diagram.html("Trap"))
        .contains("from here callers can only hang up")
        .contains("a silent caller goes round");
  }

  @Test
  void numbersStandBesideMenusAndKeys() {
    String svg = Diagram.of(two("Main"))
        .counting(Map.of("ivr.main", 40L, "ivr.main.key.1", 30L, "ivr.main.key.2", 0L))
        .svg();
    assertThat(svg)
        .contains("class=\"menu heat5\"", "line inside heat4\"", "line menu-key heat0\"")
        .contains(">40</text>", ">30</text>", ">0</text>");
  }

  @Test
  void aCallIsToldStepByStep() {
    IvrCatalog catalog = two("Main");
    String page = Diagram.of(catalog).stepping(trace(catalog, "21")).html("Call");
    assertThat(page)
        .contains("<b>the caller presses 2</b>", "chose ivr:support (rule 7)")
        .contains("data-menu=\"1\" data-field=\"key.2\"", "data-menu=\"1\" data-field=\"key.1\"")
        .contains("<li>ended connected (rule 21)</li>");
  }

  @Test
  void aCallOfOtherMenusIsRefused() {
    Trace other = trace(two("Another name"), "2");
    Diagram diagram = Diagram.of(two("Main"));
    assertThatThrownBy(() -> diagram.stepping(other))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("other menus");
  }
}
