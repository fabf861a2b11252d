package io.twelvekeys.ivr.testkit.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is written beside the menus: problems, and how often callers came by. Places are those of a
 * definitions file, such as {@code ivr.main.key.1}; what is said of a menu's field counts for the
 * menu, too.
 */
final class Notes {
  private final Map<String, List<String>> problems = new LinkedHashMap<>();
  private final Map<String, Long> counts;
  private long most = 1;

  Notes(Map<String, Long> counts) {
    this.counts = counts;
    counts.values().forEach(count -> most = Math.max(most, count));
  }

  void addProblem(String where, String what) {
    problems.computeIfAbsent(where, unused -> new ArrayList<>()).add(what);
  }

  /** All problems in order, each with its place before it. */
  Map<String, List<String>> problems() {
    return problems;
  }

  /** The problems of a place and of all that belongs to it. */
  List<String> problems(String place) {
    List<String> found = new ArrayList<>();
    problems.forEach((where, what) -> {
      if (where.equals(place) || where.startsWith(place + ".")) {
        what.forEach(one -> found.add(where + ": " + one));
      }
    });
    return found;
  }

  /** The menus that have problems, as places. */
  Set<String> marked() {
    Set<String> marked = new TreeSet<>();
    problems.keySet().forEach(where -> {
      String[] words = where.split("\\.", 3);
      marked.add(words.length < 2 ? where : words[0] + "." + words[1]);
    });
    return marked;
  }

  /** How often callers came by; empty where nobody counted. */
  Optional<String> count(String place) {
    return Optional.ofNullable(counts.get(place)).map(String::valueOf);
  }

  /** How that compares with the place where most did: a style, {@code heat0} for never. */
  String heat(String place) {
    Long count = counts.get(place);
    if (count == null) {
      return "";
    }
    return " heat" + (count == 0 ? 0 : 1 + Math.round(4.0 * count / most));
  }
}
