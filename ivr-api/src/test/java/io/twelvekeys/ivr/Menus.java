package io.twelvekeys.ivr;

import java.util.List;

/** Short menus for tests; the id is the name. */
final class Menus {
  private Menus() {}

  static IvrBuilder menu(String id, String extension) {
    return Ivr.named(id)
        .customer("acme")
        .extension(extension)
        .greeting(id + ".wav")
        .id(id);
  }

  /** A menu that callers can leave, and whose silent callers do. */
  static IvrBuilder simple(String id, String extension) {
    return menu(id, extension).on(Key.ONE, Destination.extension("201"));
  }

  static List<String> warnings(Ivr... ivrs) {
    return IvrCatalog.of(ivrs).warnings().stream().map(Problem::toString).toList();
  }

  static List<String> problems(Ivr... ivrs) {
    return IvrCatalog.builder().add(ivrs).check().stream()
        .filter(Problem::isError)
        .map(Problem::toString)
        .toList();
  }
}
