package io.twelvekeys.benchmarks.growth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines by powers of ten on both axes, as a picture that text tools can read. */
final class Plot {
  private static final String[] COLOURS = {"#1b6ca8", "#c0504d", "#4f8f3a", "#8064a2"};
  private static final int LEFT = 70;
  private static final int TOP = 20;
  private static final int WIDTH = 520;
  private static final int HEIGHT = 300;

  private final String across;
  private final String up;
  private final Map<String, List<double[]>> lines = new LinkedHashMap<>();

  Plot(String across, String up) {
    this.across = across;
    this.up = up;
  }

  void add(String line, double x, double y) {
    lines
        .computeIfAbsent(line, unused -> new ArrayList<>())
        .add(new double[] {Math.log10(x), Math.log10(Math.max(y, 1e-3))});
  }

  void clear() {
    lines.clear();
  }

  private int edge(int axis, boolean upper) {
    var values = lines.values().stream().flatMap(List::stream).mapToDouble(point -> point[axis]);
    return (int)
        (upper ? Math.ceil(values.max().orElse(1)) : Math.floor(values.min().orElse(0)));
  }

  String svg() {
    int fromX = edge(0, false);
    int toX = edge(0, true);
    int fromY = edge(1, false);
    int toY = edge(1, true);
    StringBuilder svg = new StringBuilder(text(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d'"
            + " font-family='sans-serif' font-size='12'>%n",
        LEFT + WIDTH + 20, TOP + HEIGHT + 50));
    svg.append("<rect width='100%' height='100%' fill='white'/>\n");
    for (int x = fromX; x <= toX; x++) {
      double at = LEFT + WIDTH * (x - fromX) / (double) (toX - fromX);
      svg.append(text("<path d='M%.0f %d v%d' stroke='#ddd'/>%n", at, TOP, HEIGHT));
      svg.append(label(at, TOP + HEIGHT + 18, "middle", text("%,.0f", Math.pow(10, x))));
    }
    for (int y = fromY; y <= toY; y++) {
      double at = TOP + HEIGHT - HEIGHT * (y - fromY) / (double) (toY - fromY);
      svg.append(text("<path d='M%d %.0f h%d' stroke='#ddd'/>%n", LEFT, at, WIDTH));
      svg.append(label(LEFT - 6, at + 4, "end", text(y < 0 ? "%.2f" : "%,.0f", Math.pow(10, y))));
    }
    int number = 0;
    for (Map.Entry<String, List<double[]>> line : lines.entrySet()) {
      StringBuilder points = new StringBuilder();
      for (double[] point : line.getValue()) {
        points.append(text(
            "%.1f,%.1f ",
            LEFT + WIDTH * (point[0] - fromX) / (toX - fromX),
            TOP + HEIGHT - HEIGHT * (point[1] - fromY) / (toY - fromY)));
      }
      String colour = COLOURS[number % COLOURS.length];
      svg.append(text(
          "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>%n", points, colour));
      svg.append(text(
          "<path d='M%d %d h24' stroke='%s' stroke-width='2'/>%n",
          LEFT + 12, TOP + 16 + 18 * number, colour));
      svg.append(label(LEFT + 42, TOP + 20 + 18 * number++, "start", line.getKey()));
    }
    svg.append(label(LEFT + WIDTH / 2.0, TOP + HEIGHT + 40, "middle", across));
    svg.append(text(
        "<text transform='translate(16 %d) rotate(-90)' text-anchor='middle'>%s</text>%n",
        TOP + HEIGHT / 2, up));
    return svg.append("</svg>\n").toString();
  }

  private static String label(double x, double y, String anchor, String words) {
    return text("<text x='%.0f' y='%.0f' text-anchor='%s'>%s</text>%n", x, y, anchor, words);
  }

  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
