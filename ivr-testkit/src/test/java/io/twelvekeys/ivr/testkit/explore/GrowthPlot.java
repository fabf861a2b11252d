package io.twelvekeys.ivr.testkit.explore;

import java.util.List;
import java.util.Locale;

/** States by menus on the left, by keys on the right, as an SVG file. */
record GrowthPlot(List<Line> byMenus, List<Line> byKeys) {
  private static final String[] COLOURS = {"#1f6feb", "#bf5700", "#1a7f37"};
  private static final int WIDTH = 380;
  private static final int HEIGHT = 260;

  /**
   * A curve.
   *
   * @param points what stands on the axis, and how many states
   */
  record Line(String name, List<double[]> points) {}

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 960 340\" role=\"img\">\n");
    svg.append("<title>States of explored menus, by menus and by keys</title>\n");
    svg.append("<rect width=\"960\" height=\"340\" fill=\"#fff\"/>\n");
    svg.append("<g font-family=\"sans-serif\" font-size=\"12\" fill=\"#222\">\n");
    panel(svg, 70, "menus, four keys that lead on in each", byMenus);
    panel(svg, 550, "bound keys in each menu", byKeys);
    return svg.append("</g>\n</svg>\n").toString();
  }

  private static void panel(StringBuilder svg, int left, String axis, List<Line> lines) {
    double most = most(lines, 1);
    double widest = most(lines, 0);
    double step = Math.pow(10, Math.floor(Math.log10(most)));
    double grid = most / step < 3 ? step / 2 : step;
    double top = Math.ceil(most / grid) * grid;
    for (double value = 0; value <= top; value += grid) {
      double y = 280 - value / top * HEIGHT;
      svg.append(text(
          "<path d=\"M%d %.1fh%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" "
              + "text-anchor=\"end\">%,.0f</text>\n",
          left, y, WIDTH, left - 6, y + 4, value));
    }
    for (double[] point : lines.get(0).points()) {
      svg.append(text(
          "<text x=\"%.1f\" y=\"296\" text-anchor=\"middle\">%.0f</text>\n",
          left + point[0] / widest * WIDTH, point[0]));
    }
    svg.append(text(
        "<text x=\"%d\" y=\"322\" text-anchor=\"middle\">%s</text>\n", left + WIDTH / 2, axis));
    for (int i = 0; i < lines.size(); i++) {
      StringBuilder path = new StringBuilder();
      for (double[] point : lines.get(i).points()) {
        path.append(text(
            "%s%.1f %.1f",
            path.isEmpty() ? "M" : "L",
            left + point[0] / widest * WIDTH,
            280 - point[1] / top * HEIGHT));
      }
      svg.append(text(
          "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n", path, COLOURS[i]));
      svg.append(text(
          "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n",
          left + 12, 34 + 16 * i, COLOURS[i], lines.get(i).name() + ": states"));
    }
  }

  private static double most(List<Line> lines, int which) {
    return lines.stream()
        .flatMap(line -> line.points().stream())
        .mapToDouble(point -> point[which])
        .max()
        .orElse(1);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
