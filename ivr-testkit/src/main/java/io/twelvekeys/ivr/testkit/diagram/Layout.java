package io.twelvekeys.ivr.testkit.diagram;

import io.twelvekeys.ivr.testkit.diagram.Chart.Box;
import io.twelvekeys.ivr.testkit.diagram.Chart.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where boxes stand: callers come from the left, each menu one column to the right of the nearest
 * one that leads to it, in the order of its keys, beside the first of those that it leads to. Each
 * menu and all that hang from it have a band of their own, so that no two boxes overlap.
 */
final class Layout {
  /** Space around the whole, between columns, between rows, and between trees; in pixels. */
  private static final int MARGIN = 20;

  private static final int BETWEEN_COLUMNS = 70;
  private static final int BETWEEN_ROWS = 12;
  private static final int BETWEEN_TREES = 30;

  private final Chart chart;
  private final Size size;
  private final int[] parents;
  private final int[] columns;
  private final List<List<Integer>> children = new ArrayList<>();
  private final double[] tops;
  private double height = MARGIN;

  /** How large a box is. */
  interface Size {
    int width();

    int height(Box box);
  }

  Layout(Chart chart, Size size) {
    this.chart = chart;
    this.size = size;
    int number = chart.boxes().size();
    parents = new int[number];
    columns = new int[number];
    tops = new double[number];
    chart.boxes().forEach(unused -> children.add(new ArrayList<>()));
    grow();
    for (int box = 0; box < number; box++) {
      if (parents[box] == box) {
        height += place(box, height) + BETWEEN_TREES;
      }
    }
    height += MARGIN - BETWEEN_TREES;
  }

  /** Trees from the menus that no other leads to; then from the first that is left, and so on. */
  private void grow() {
    java.util.Arrays.fill(parents, Chart.NOWHERE);
    boolean[] led = new boolean[parents.length];
    chart.boxes().forEach(box -> box.links().forEach(line -> led[line.target()] = true));
    Deque<Integer> open = new ArrayDeque<>();
    for (int box = 0; box < led.length; box++) {
      if (!led[box]) {
        parents[box] = box;
        open.add(box);
      }
    }
    grow(open);
    for (int box = 0; box < led.length; box++) {
      if (parents[box] == Chart.NOWHERE) {
        parents[box] = box;
        open.add(box);
        grow(open);
      }
    }
  }

  private void grow(Deque<Integer> open) {
    while (!open.isEmpty()) {
      int box = open.remove();
      for (Line line : chart.boxes().get(box).links()) {
        int target = line.target();
        if (parents[target] == Chart.NOWHERE) {
          parents[target] = box;
          columns[target] = columns[box] + 1;
          children.get(box).add(target);
          open.add(target);
        }
      }
    }
  }

  /** Gives a box and all that hang from it their places from here on; returns their height. */
  private double place(int box, double top) {
    double below = 0;
    for (int child : children.get(box)) {
      below += place(child, top + below) + BETWEEN_ROWS;
    }
    below = Math.max(0, below - BETWEEN_ROWS);
    tops[box] = top;
    return Math.max(size.height(chart.boxes().get(box)), below);
  }

  double left(int box) {
    return MARGIN + columns[box] * (double) (size.width() + BETWEEN_COLUMNS);
  }

  double top(int box) {
    return tops[box];
  }

  double right(int box) {
    return left(box) + size.width();
  }

  double middle(int box) {
    return tops[box] + size.height(chart.boxes().get(box)) / 2.0;
  }

  int column(int box) {
    return columns[box];
  }

  /** Whether this is the way on which the menu is nearest. */
  boolean isParent(int box, int child) {
    return box != child && parents[child] == box;
  }

  double width() {
    int last = java.util.Arrays.stream(columns).max().orElse(0);
    return 2 * MARGIN + (last + 1) * (double) size.width() + last * (double) BETWEEN_COLUMNS;
  }

  double height() {
    return Math.max(height, 2 * MARGIN);
  }
}
