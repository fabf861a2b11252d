package io.twelvekeys.ivr.testkit.coverage;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.testkit.traffic.Place;
import io.twelvekeys.ivr.testkit.traffic.Place.Kind;
import java.util.List;
import java.util.Map;

/** The coverage as one HTML file: each menu as a keypad, with its failures beside it. */
final class CoveragePage {
  private static final String STYLE = """
      :root { color-scheme: light dark; --hit: #1a7f37; --miss: #b42318; --none: #8884; }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto;
        padding: 0 1rem; }
      table { border-collapse: collapse; }
      td, th { padding: .15rem .8rem .15rem 0; text-align: left; }
      td.n { text-align: right; font-variant-numeric: tabular-nums; }
      section { border-top: 1px solid var(--none); margin-top: 1.5rem; }
      .menu { display: flex; flex-wrap: wrap; gap: 2rem; align-items: flex-start; }
      .keys { display: grid; grid-template-columns: repeat(3, 9rem); gap: .4rem; }
      .key { border: 2px solid var(--none); border-radius: .5rem; padding: .2rem .5rem;
        min-height: 3.6rem; }
      .key b { font-size: 1.2rem; }
      .key small { display: block; overflow-wrap: anywhere; }
      .key.hit { border-color: var(--hit); }
      .key.miss { border-color: var(--miss); border-style: dashed; }
      .hit .mark, td.hit { color: var(--hit); }
      .miss .mark, td.miss { color: var(--miss); }
      .unbound { opacity: .45; }
      @media (prefers-color-scheme: dark) { :root { --hit: #4ac26b; --miss: #ff8579; } }
      """;

  private final Coverage coverage;
  private final IvrCatalog catalog;
  private final StringBuilder html = new StringBuilder();

  CoveragePage(Coverage coverage, IvrCatalog catalog) {
    this.coverage = coverage;
    this.catalog = catalog;
  }

  String html() {
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>Coverage of menus</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n<h1>Coverage of menus: ")
        .append(coverage.percent())
        .append(" %</h1>\n");
    writeSummary();
    catalog.ivrs().forEach(this::writeMenu);
    return html.append("</html>\n").toString();
  }

  private void writeSummary() {
    html.append("<table>\n");
    summary("menus", List.of(Kind.MENU));
    summary("keys and numbers", List.of(Kind.KEY, Kind.DIRECT_DIAL));
    summary("failures", List.of(Kind.values()).stream().filter(Kind::isFailure).toList());
    html.append("</table>\n");
  }

  private void summary(String what, List<Kind> kinds) {
    html.append("<tr><th>").append(what).append("<td class=\"n\">");
    html.append(coverage.covered(place -> kinds.contains(place.kind())));
    html.append("<td>of ").append(coverage.total(place -> kinds.contains(place.kind())));
    html.append("\n");
  }

  private void writeMenu(Ivr ivr) {
    boolean several = catalog.customers().size() > 1;
    html.append("<section>\n<h2>").append(escaped(ivr.name())).append("</h2>\n<p>");
    html.append(several ? escaped(ivr.customer()) + ", " : "");
    html.append("ivr.").append(escaped(ivr.id())).append(", ").append(ivr.extension());
    html.append(": ").append(visits(ivr)).append("</p>\n<div class=\"menu\">\n");
    html.append("<div class=\"keys\">\n");
    for (Key key : Key.values()) {
      writeKey(ivr, key);
    }
    html.append("</div>\n<table>\n");
    coverage.counts().forEach((place, count) -> {
      boolean here = place.ivr().equals(ivr.id()) && place.customer().equals(ivr.customer());
      if (here && place.kind() != Kind.KEY && place.kind() != Kind.MENU) {
        writeRow(place, count);
      }
    });
    html.append("</table>\n</div>\n</section>\n");
  }

  private String visits(Ivr ivr) {
    long visits = coverage.counts().getOrDefault(Place.of(ivr), 0L);
    return visits == 0 ? "never entered" : visits == 1 ? "1 visit" : visits + " visits";
  }

  private void writeKey(Ivr ivr, Key key) {
    Map<Key, Action> keys = ivr.keys();
    Action action = keys.get(key);
    Long count = coverage.counts().get(Place.of(ivr, key));
    String state = count == null ? "unbound" : count == 0 ? "miss" : "hit";
    html.append("<div class=\"key ").append(action == null ? "unbound" : state).append("\"><b>");
    html.append(key.symbol()).append("</b>");
    if (count != null) {
      html.append(" <span class=\"mark\">").append(mark(count)).append("</span>");
    }
    if (action != null) {
      html.append("<small>").append(escaped(action.text())).append("</small>");
    }
    html.append("</div>\n");
  }

  private void writeRow(Place place, long count) {
    String name = place.text().substring(("ivr." + place.ivr() + ".").length());
    html.append("<tr><td class=\"").append(count == 0 ? "miss" : "hit").append("\">");
    html.append(mark(count)).append("<td>").append(escaped(name)).append('\n');
  }

  private static String mark(long count) {
    return count == 0 ? "✗ never" : "✓ " + count;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
