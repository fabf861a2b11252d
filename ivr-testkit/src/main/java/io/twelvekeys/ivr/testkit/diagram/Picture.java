package io.twelvekeys.ivr.testkit.diagram;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.testkit.diagram.Chart.Box;
import io.twelvekeys.ivr.testkit.diagram.Chart.Kind;
import io.twelvekeys.ivr.testkit.diagram.Chart.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The boxes and what leads from one to another, as an SVG image; sizes in pixels. */
final class Picture {
  private static final int KEYS_TOP = 48;
  private static final int KEY_WIDTH = 20;
  private static final int KEY_HEIGHT = 19;
  private static final int LINES_LEFT = 84;
  private static final int LINE_HEIGHT = 19;
  private static final int LABEL_COLUMNS = 9;
  private static final int TEXT_LEFT = LINES_LEFT + 78;
  private static final int TEXT_COLUMNS = 25;

  private final Chart chart;
  private final Notes notes;
  private final Look look;
  private final Layout layout;
  private final Markup markup = new Markup();

  /** How much of each menu is shown. */
  enum Look implements Layout.Size {
    /** Its name and its extension. */
    OVERVIEW(220) {
      @Override
      public int height(Box box) {
        return 40;
      }
    },
    /** Its keypad and all that its keys do, too. */
    DETAILS(350) {
      @Override
      public int height(Box box) {
        return KEYS_TOP + Math.max(4 * KEY_HEIGHT, box.lines().size() * LINE_HEIGHT) + 12;
      }
    };

    private final int width;

    Look(int width) {
      this.width = width;
    }

    @Override
    public int width() {
      return width;
    }

    String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  Picture(Chart chart, Notes notes, Look look) {
    this.chart = chart;
    this.notes = notes;
    this.look = look;
    layout = new Layout(chart, look);
  }

  /** @param style what the image brings along; empty within a page that has it */
  String svg(String style) {
    String width = number(layout.width());
    String height = number(layout.height());
    String type = "menus " + look.text();
    String box = "0 0 " + width + " " + height;
    if (style.isEmpty()) {
      markup.begin("svg", "class", type, "width", width, "height", height, "viewBox", box);
    } else {
      String language = "http://www.w3.org/2000/svg";
      markup.begin(
          "svg", "xmlns", language, "class", type, "width", width, "height", height, "viewBox",
          box);
      markup.begin("style").raw(style).end();
    }
    markup.begin("g", "class", "links");
    chart.boxes().forEach(this::drawLinks);
    markup.end();
    chart.boxes().forEach(this::draw);
    return markup.end().toString();
  }

  /** One curve for all keys that lead to the same menu; away from the boxes' order on demand. */
  private void drawLinks(Box box) {
    Map<Integer, List<Line>> byTarget = new LinkedHashMap<>();
    box.links()
        .forEach(line ->
            byTarget.computeIfAbsent(line.target(), unused -> new ArrayList<>()).add(line));
    byTarget.forEach((target, lines) -> {
      double startX = layout.right(box.number());
      double startY = look == Look.OVERVIEW
          ? layout.middle(box.number())
          : layout.top(box.number())
              + KEYS_TOP
              + (box.lines().indexOf(lines.get(0)) + 0.5) * LINE_HEIGHT;
      boolean on = layout.column(target) == layout.column(box.number()) + 1;
      double endX = on ? layout.left(target) : layout.right(target);
      double endY = layout.middle(target);
      double bend = on ? (endX - startX) / 2 : 45;
      double last = on ? endX - bend : endX + bend;
      markup.begin(
          "g",
          "class",
          "link" + (on ? "" : " back") + (layout.isParent(box.number(), target) ? "" : " other"),
          "data-from",
          box.number(),
          "data-to",
          target);
      markup.element(
          "path",
          "",
          "d",
          "M" + number(startX) + " " + number(startY) + " C" + number(startX + bend) + " "
              + number(startY) + " " + number(last) + " " + number(endY) + " " + number(endX) + " "
              + number(endY));
      if (on && look == Look.OVERVIEW) {
        String labels = String.join(" ", lines.stream().map(Line::label).toList());
        text(endX - 6, endY - 5, "label", Plain.cut(labels, 9));
      }
      markup.end();
    });
  }

  private void draw(Box box) {
    double left = layout.left(box.number());
    double top = layout.top(box.number());
    int height = look.height(box);
    List<String> problems = notes.problems(box.place());
    markup.begin(
        "g",
        "class",
        "menu" + (problems.isEmpty() ? "" : " problem") + notes.heat(box.place()),
        "data-menu",
        box.number(),
        "transform",
        "translate(" + number(left) + " " + number(top) + ")");
    markup.element("title", box.ivr().name() + "\n" + String.join("\n", problems));
    markup.element("rect", "", "class", "box", "width", look.width(), "height", height, "rx", 7);
    text(10, 18, "name", Plain.cut(box.ivr().name(), look == Look.OVERVIEW ? 20 : 34));
    text(10, 33, "extension", box.ivr().extension());
    notes.count(box.place()).ifPresent(count -> text(look.width() - 10, 33, "count", count));
    if (!problems.isEmpty()) {
      markup.element("circle", "", "class", "mark", "cx", look.width() - 16, "cy", 14, "r", 9);
      text(look.width() - 16, 18.5, "mark-text", "!");
    }
    if (look == Look.DETAILS) {
      drawKeypad(box);
      for (int i = 0; i < box.lines().size(); i++) {
        drawLine(box, box.lines().get(i), KEYS_TOP + i * LINE_HEIGHT);
      }
    }
    markup.end();
  }

  private void drawKeypad(Box box) {
    Key[] keys = Key.values();
    for (int i = 0; i < keys.length; i++) {
      String symbol = String.valueOf(keys[i].symbol());
      String kind = box.lines().stream()
          .filter(line -> line.field().equals("key." + symbol))
          .map(line -> " bound " + kind(line))
          .findFirst()
          .orElse("");
      int x = 10 + i % 3 * (KEY_WIDTH + 2);
      int y = KEYS_TOP + i / 3 * KEY_HEIGHT;
      markup.begin("g", "class", "key" + kind);
      markup.element(
          "rect", "", "x", x, "y", y, "width", KEY_WIDTH, "height", KEY_HEIGHT - 3, "rx", 3);
      text(x + KEY_WIDTH / 2.0, y + 12.5, "symbol", symbol);
      markup.end();
    }
  }

  private void drawLine(Box box, Line line, int top) {
    String place = box.place() + "." + line.field();
    boolean problem = !notes.problems(place).isEmpty();
    markup.begin(
        "g",
        "class",
        "line " + kind(line) + (problem ? " problem" : "") + notes.heat(place),
        "data-field",
        line.field());
    markup.element("title", line.label() + ": " + line.text());
    text(LINES_LEFT, top + 13, "line-label", Plain.cut(line.label(), LABEL_COLUMNS));
    String target = line.kind() == Kind.MENU
        ? "→ " + chart.boxes().get(line.target()).ivr().name()
        : line.text();
    String count = notes.count(place).orElse("");
    int columns = TEXT_COLUMNS - (count.isEmpty() ? 0 : count.length() + 1);
    text(TEXT_LEFT, top + 13, "line-text", Plain.cut(target, columns));
    if (!count.isEmpty()) {
      text(look.width() - 8, top + 13, "count", count);
    }
    markup.end();
  }

  /** The style of what leads there. */
  static String kind(Line line) {
    return line.kind() == Kind.MENU
        ? "menu-key"
        : line.kind().name().toLowerCase(java.util.Locale.ROOT);
  }

  private void text(double x, double y, String style, String text) {
    markup.element("text", text, "x", number(x), "y", number(y), "class", style);
  }

  private static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0
        ? String.valueOf(tenths / 10)
        : tenths / 10 + "." + Math.abs(tenths % 10);
  }
}
