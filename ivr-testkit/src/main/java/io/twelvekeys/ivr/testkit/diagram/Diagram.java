package io.twelvekeys.ivr.testkit.diagram;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.testkit.diagram.Picture.Look;
import io.twelvekeys.ivr.testkit.explore.Exploration;
import io.twelvekeys.ivr.testkit.explore.Finding;
import io.twelvekeys.ivr.testkit.traffic.Place;
import io.twelvekeys.ivr.testkit.traffic.Traffic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture of menus: which leads to which by which key, what else their keys do, and what is wrong
 * with them. Warnings of the catalog are marked in every picture.
 *
 * <pre>{@code
 * Files.writeString(Path.of("menus.html"),
 *     Diagram.of(catalog).marking(Explorer.explore(catalog)).html("Our menus"));
 * }</pre>
 *
 * <p>Whatever the definitions hold is shown as text, never understood as markup. Immutable; each
 * method is a copy.
 */
public final class Diagram {
  private final IvrCatalog catalog;
  private final Map<String, List<Finding>> findings;
  private final Map<String, Long> counts;
  private final List<Steps.One> steps;

  private Diagram(
      IvrCatalog catalog,
      Map<String, List<Finding>> findings,
      Map<String, Long> counts,
      List<Steps.One> steps) {
    this.catalog = catalog;
    this.findings = findings;
    this.counts = counts;
    this.steps = steps;
  }

  /** A picture of these menus. */
  public static Diagram of(IvrCatalog catalog) {
    return new Diagram(catalog, Map.of(), Map.of(), List.of());
  }

  /** The same, where what was found by exploring is marked, too. */
  public Diagram marking(Exploration exploration) {
    Map<String, List<Finding>> found = new LinkedHashMap<>();
    for (Finding finding : exploration.findings()) {
      found.merge(
          finding.where(),
          List.of(finding),
          (one, other) ->
              java.util.stream.Stream.concat(one.stream(), other.stream()).toList());
    }
    return new Diagram(catalog, found, counts, steps);
  }

  /**
   * The same, where numbers stand beside menus and their lines, coloured by how large they are: how
   * often callers, or tests, came by.
   *
   * @param numbers by their places as in a definitions file: {@code ivr.main}, {@code
   *     ivr.main.key.1}, {@code ivr.main.on.no-input}; 0 and more. What is missing has no number
   */
  public Diagram counting(Map<String, Long> numbers) {
    return new Diagram(catalog, findings, Map.copyOf(numbers), steps);
  }

  /** The same with the numbers of calls that were counted: a population's, or those of tests. */
  public Diagram counting(Traffic traffic) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    traffic.counts().forEach((place, count) -> {
      boolean dialled = place.kind() == Place.Kind.DIRECT_DIAL;
      String text = dialled ? "ivr." + place.ivr() + ".direct-dial" : place.text();
      numbers.merge(text, count, Long::sum);
    });
    return counting(numbers);
  }

  /**
   * The same, where {@link #html} steps through a call.
   *
   * @throws InvalidValueException if the trace is one of other menus
   */
  public Diagram stepping(Trace trace) {
    Menus menus = Menus.of(catalog);
    return new Diagram(catalog, findings, counts, Steps.of(trace, new Chart(catalog), menus));
  }

  /** A flowchart for Mermaid: menus, destinations and the keys that lead to them. */
  public String mermaid() {
    return Mermaid.of(new Chart(catalog), notes().marked());
  }

  /** A directed graph for Graphviz: menus, destinations and the keys that lead to them. */
  public String dot() {
    return Dot.of(new Chart(catalog), notes().marked());
  }

  /** An image with the keypad of each menu and what its keys do, which needs nothing else. */
  public String svg() {
    return new Picture(new Chart(catalog), notes(), Look.DETAILS).svg(Page.style()) + "\n";
  }

  /**
   * A page that needs nothing else and loads nothing: the menus in overview and in detail, a
   * search, problems, destinations, and where a trace was given its steps, forwards and backwards.
   *
   * @param title what stands above it
   */
  public String html(String title) {
    return new Page(new Chart(catalog), notes(), steps).html(title);
  }

  private Notes notes() {
    Notes notes = new Notes(counts);
    catalog
        .warnings()
        .forEach(
            problem -> notes.addProblem(problem.where(), problem.what() + "; " + problem.remedy()));
    findings.forEach((where, found) -> found.forEach(finding -> notes.addProblem(
        where, finding.what() + finding.example().map(way -> " (" + way + ")").orElse(""))));
    return notes;
  }

  /** Of how many menus. */
  @Override
  public String toString() {
    return "picture of a " + catalog;
  }
}
