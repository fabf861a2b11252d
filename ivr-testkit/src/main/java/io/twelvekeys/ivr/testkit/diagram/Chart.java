package io.twelvekeys.ivr.testkit.diagram;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Destination.SubMenu;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The menus of a catalog as boxes with lines, some of which lead to other boxes. */
final class Chart {
  /** That a line leads to no box. */
  static final int NOWHERE = -1;

  private final List<Box> boxes = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Where a line leads. */
  enum Kind {
    /** To another menu. */
    MENU,
    /** Back, to the top, round, or to the end of the call. */
    MOVE,
    /** To somewhere inside the PBX. */
    INSIDE,
    /** Out of it, where a call may cost money. */
    OUTSIDE
  }

  /**
   * One of the things that can happen in a menu.
   *
   * @param field its place in a definitions file, after the menu's id: {@code key.1}
   * @param label the key, or what the caller does
   * @param text what is done, as in a definitions file
   * @param target the number of the box that it leads to, or {@link #NOWHERE}
   */
  record Line(String field, String label, String text, Kind kind, int target) {}

  /**
   * A menu.
   *
   * @param place as in a definitions file: {@code ivr.main}
   */
  record Box(int number, Ivr ivr, String place, List<Line> lines) {
    /** The lines that lead to other boxes. */
    List<Line> links() {
      return lines.stream()
          .filter(line -> line.target() != NOWHERE && line.target() != number)
          .toList();
    }
  }

  Chart(IvrCatalog catalog) {
    catalog.ivrs().forEach(ivr -> numbers.put(name(ivr.customer(), ivr.id()), numbers.size()));
    catalog
        .ivrs()
        .forEach(ivr -> boxes.add(new Box(boxes.size(), ivr, "ivr." + ivr.id(), lines(ivr))));
  }

  List<Box> boxes() {
    return boxes;
  }

  /** The number of a menu's box. */
  int number(Ivr ivr) {
    return Objects.requireNonNull(numbers.get(name(ivr.customer(), ivr.id())));
  }

  private static String name(String customer, String id) {
    return id + " " + customer;
  }

  private List<Line> lines(Ivr ivr) {
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<Key, Action> bound : ivr.keys().entrySet()) {
      String symbol = String.valueOf(bound.getKey().symbol());
      lines.add(line(ivr, "key." + symbol, symbol, bound.getValue()));
    }
    if (!ivr.directDial().patterns().isEmpty()) {
      String patterns = String.join(", ", ivr.directDial().patterns());
      lines.add(new Line("direct-dial", "dial", patterns, Kind.INSIDE, NOWHERE));
    }
    addLast(lines, ivr, "on.no-input", "silence", ivr.fallbacks().onNoInput());
    addLast(lines, ivr, "on.no-match", "wrong key", ivr.fallbacks().onNoMatch());
    addLast(lines, ivr, "on.transfer-failed", "failed", ivr.fallbacks().onTransferFailed());
    return List.copyOf(lines);
  }

  /** What is done in the end, where that is not to hang up. */
  private void addLast(List<Line> lines, Ivr ivr, String field, String label, Action action) {
    if (action != Navigation.HANG_UP) {
      lines.add(line(ivr, field, label, action));
    }
  }

  private Line line(Ivr ivr, String field, String label, Action action) {
    if (action instanceof SubMenu menu) {
      int target = Objects.requireNonNull(numbers.get(name(ivr.customer(), menu.ivr())));
      return new Line(field, label, action.text(), Kind.MENU, target);
    }
    Kind kind = action instanceof Navigation
        ? Kind.MOVE
        : action instanceof Destination.External ? Kind.OUTSIDE : Kind.INSIDE;
    return new Line(field, label, action.text(), kind, NOWHERE);
  }
}
