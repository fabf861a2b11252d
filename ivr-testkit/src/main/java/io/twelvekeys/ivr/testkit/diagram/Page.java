package io.twelvekeys.ivr.testkit.diagram;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.testkit.diagram.Chart.Box;
import io.twelvekeys.ivr.testkit.diagram.Chart.Kind;
import io.twelvekeys.ivr.testkit.diagram.Chart.Line;
import io.twelvekeys.ivr.testkit.diagram.Picture.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The page for the browser. Its policy lets it run its own script and nothing else, and load
 * nothing at all.
 */
final class Page {
  private final Chart chart;
  private final Notes notes;
  private final List<Steps.One> steps;
  private final Markup page = new Markup();

  Page(Chart chart, Notes notes, List<Steps.One> steps) {
    this.chart = chart;
    this.notes = notes;
    this.steps = steps;
  }

  /** The style of page and image. */
  static String style() {
    return resource("page.css");
  }

  String html(String title) {
    String script = resource("page.js");
    String policy = "default-src 'none'; script-src '" + hash(script) + "'; style-src '"
        + hash(style()) + "'; base-uri 'none'; form-action 'none'";
    page.raw("<!DOCTYPE html>\n").begin("html", "lang", "en").begin("head");
    page.alone("meta", "charset", "utf-8");
    page.alone("meta", "http-equiv", "Content-Security-Policy", "content", policy);
    page.alone("meta", "name", "viewport", "content", "width=device-width");
    page.element("title", title);
    page.begin("style").raw(style()).end().end();
    page.begin("body", "class", "page");
    writeBar(title);
    page.begin("main").begin("div", "id", "view");
    page.raw(new Picture(chart, notes, Look.OVERVIEW).svg(""));
    page.raw(new Picture(chart, notes, Look.DETAILS).svg(""));
    page.end();
    writePanel();
    page.end();
    page.begin("script").raw(script).end();
    return page.end().end().toString();
  }

  private void writeBar(String title) {
    page.begin("header").element("h1", title);
    page.element("button", "Overview", "id", "overview", "type", "button");
    page.element("button", "Details", "id", "details", "type", "button");
    page.begin("label", "class", "search").text("Find ");
    page.alone("input", "id", "search", "type", "search", "autocomplete", "off").end();
    page.element("span", "", "id", "found");
    page.element("button", "−", "id", "smaller", "type", "button", "aria-label", "Smaller");
    page.element("button", "+", "id", "larger", "type", "button", "aria-label", "Larger");
    page.element("button", "Fit", "id", "fit", "type", "button");
    page.end();
  }

  private void writePanel() {
    page.begin("aside");
    if (!steps.isEmpty()) {
      writeSteps();
    }
    page.begin("section", "id", "menu-panel").element("h2", "Menu");
    page.element("p", "Choose a menu in the picture.", "id", "no-menu", "class", "hint");
    chart.boxes().forEach(this::writeMenu);
    page.end();
    writeProblems();
    writeDestinations();
    page.end();
  }

  private void writeSteps() {
    page.begin("section", "id", "steps-panel").element("h2", "Call");
    page.begin("div", "class", "controls");
    page.element("button", "«", "id", "first", "type", "button", "aria-label", "First step");
    page.element("button", "‹", "id", "previous", "type", "button", "aria-label", "Step back");
    page.element("button", "›", "id", "next", "type", "button", "aria-label", "Step on");
    page.element("button", "»", "id", "last", "type", "button", "aria-label", "Last step");
    page.element("span", "", "id", "position").end();
    page.begin("ol", "id", "steps");
    for (Steps.One step : steps) {
      page.begin("li", "data-menu", step.menu(), "data-field", step.field());
      page.element("span", step.doing(), "class", "doing");
      page.element("time", step.at()).text(" ").element("b", step.event()).begin("ul");
      step.outcome().forEach(line -> page.element("li", line));
      page.end().end();
    }
    page.end().end();
  }

  private void writeMenu(Box box) {
    page.begin("article", "class", "hidden", "data-menu", box.number());
    page.element("h3", box.ivr().name());
    page.begin("dl");
    term("id", box.ivr().id());
    term("dialled at", box.ivr().extension());
    term(
        "answered on",
        box.ivr().servers().isEmpty()
            ? "every server"
            : String.join(", ", box.ivr().servers()));
    term("says", box.ivr().prompts().greeting().text());
    box.ivr().prompts().shortGreeting().map(Prompt::text).ifPresent(text -> term("again", text));
    notes.count(box.place()).ifPresent(count -> term("counted", count));
    page.end().begin("table");
    for (Line line : box.lines()) {
      page.begin("tr", "class", Picture.kind(line)).element("th", line.label());
      page.begin("td");
      if (line.target() == Chart.NOWHERE) {
        page.text(line.text());
      } else {
        String name = chart.boxes().get(line.target()).ivr().name();
        page.element("button", name, "type", "button", "class", "go", "data-menu", line.target());
      }
      notes.count(box.place() + "." + line.field()).ifPresent(count -> page.text(" × " + count));
      page.end().end();
    }
    page.end();
    List<String> problems = notes.problems(box.place());
    problems.forEach(problem -> page.element("p", problem, "class", "complaint"));
    page.end();
  }

  private void term(String name, String text) {
    page.element("dt", name).element("dd", text);
  }

  private void writeProblems() {
    page.begin("section", "id", "problems").element("h2", "Problems");
    if (notes.problems().isEmpty()) {
      page.element("p", "None was found.", "class", "hint");
    }
    for (Box box : chart.boxes()) {
      for (String problem : notes.problems(box.place())) {
        page.begin("p", "class", "complaint");
        page.element("button", problem, "type", "button", "class", "go", "data-menu", box.number());
        page.end();
      }
    }
    page.end();
  }

  private void writeDestinations() {
    Map<String, List<Integer>> menus = new TreeMap<>();
    for (Box box : chart.boxes()) {
      for (Line line : box.lines()) {
        if (line.kind() == Kind.INSIDE || line.kind() == Kind.OUTSIDE) {
          List<Integer> known = menus.computeIfAbsent(line.text(), unused -> new ArrayList<>());
          if (!known.contains(box.number())) {
            known.add(box.number());
          }
        }
      }
    }
    page.begin("section", "id", "destinations").element("h2", "Destinations").begin("ul");
    menus.forEach((text, boxes) -> {
      String numbers = String.join(" ", boxes.stream().map(String::valueOf).toList());
      page.begin("li");
      page.element("button", text, "type", "button", "class", "place", "data-menus", numbers);
      page.text(" " + boxes.size()).end();
    });
    page.end().end();
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
