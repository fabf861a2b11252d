package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.testkit.compare.Change.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found, one difference for each place: the first, and so the shortest; but where a call
 * goes says more than when.
 */
final class Differences {
  private final Example.Sides sides;
  private final Map<String, Difference> found = new LinkedHashMap<>();
  private final Map<String, Difference> times = new LinkedHashMap<>();

  Differences(Example.Sides sides) {
    this.sides = sides;
  }

  private Map<String, Difference> of(Change change) {
    return change.sort() == Sort.TIME ? times : found;
  }

  boolean knows(Change change) {
    return of(change).containsKey(change.where());
  }

  void add(Change change, Example example, String what) {
    Difference difference = new Difference(change.where(), what, example);
    of(change).putIfAbsent(change.where(), difference);
  }

  /** In the order of the menus before, then those after, then what is no menu's. */
  List<Difference> all() {
    Map<String, Difference> all = new LinkedHashMap<>(found);
    times.forEach(all::putIfAbsent);
    List<String> ids = new ArrayList<>();
    Pairing.of(sides.before(), sides.customer()).forEach(ivr -> ids.add(ivr.id()));
    for (Ivr ivr : Pairing.of(sides.after(), sides.customerNow())) {
      if (!ids.contains(ivr.id())) {
        ids.add(ivr.id());
      }
    }
    List<Difference> sorted = new ArrayList<>(all.values());
    sorted.sort(Comparator.comparingInt(difference -> rank(ids, difference.where())));
    return sorted;
  }

  private static int rank(List<String> ids, String where) {
    String[] words = where.split("\\.", 3);
    int index = words[0].equals("ivr") ? ids.indexOf(words[1]) : -1;
    return index < 0 ? ids.size() : index;
  }
}
