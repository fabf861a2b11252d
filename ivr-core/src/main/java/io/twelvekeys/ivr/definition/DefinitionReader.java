package io.twelvekeys.ivr.definition;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From entries to a catalog. First every entry is put where it belongs, then each IVR is read, then
 * all of them are looked at together. Nothing stops at a problem.
 */
final class DefinitionReader {
  private static final String IVR = "ivr.";

  private final Findings findings;
  private final Optional<PromptFolder> prompts;
  private final Guesses guesses = new Guesses();
  private final GeneralEntries general;
  private final Map<String, MenuEntries> menus = new LinkedHashMap<>();

  DefinitionReader(Findings findings, Optional<PromptFolder> prompts) {
    this.findings = findings;
    this.prompts = prompts;
    this.general = new GeneralEntries(findings);
  }

  /** The catalog; empty if there was any error. */
  Optional<IvrCatalog> read(List<Entry> entries) {
    if (entries.isEmpty() && findings.anyError()) {
      return Optional.empty(); // what could not be read at all is not missing
    }
    entries.forEach(this::putInPlace);
    general.read();
    if (menus.isEmpty()) {
      findings.add(
          Findings.TOP,
          Problem.error(
              "ivr", "there is no IVR", "ivr.main.name = … and further lines for each IVR"));
    }
    return together(readMenus());
  }

  private void putInPlace(Entry entry) {
    if (!entry.readable()) {
      findings.error(
          entry,
          Values.quoted(entry.flaw()) + " is no escape",
          "\\u and four hexadecimal digits, or \\\\ for a backslash");
    }
    String key = entry.key();
    int dot = key.startsWith(IVR) ? key.indexOf('.', IVR.length()) : -1;
    if (dot >= 0) {
      putField(entry, key.substring(IVR.length(), dot), key.substring(dot + 1));
    } else if (key.startsWith(IVR)) {
      findings.error(
          entry,
          "the key does not say what of the IVR it sets",
          Shown.key(key) + ".name, for example");
    } else if (GeneralEntries.KEYS.contains(key)) {
      reportRepeated(entry, general.put(entry), false);
    } else {
      findings.add(entry, guesses.unknown(entry.where(), "key", key, keysLike(key)));
    }
  }

  private void putField(Entry entry, String id, String written) {
    MenuEntries menu = menus.computeIfAbsent(id, unused -> new MenuEntries(id, entry.position()));
    String field = Fields.canonical(written);
    if (!field.isEmpty()) {
      reportRepeated(entry, menu.put(field, entry), field.startsWith(Fields.KEY));
      return;
    }
    menu.misspelt();
    if (written.startsWith(Fields.KEY)) {
      String key = written.substring(Fields.KEY.length());
      findings.error(
          entry,
          "there is no key " + Values.quoted(key) + " on a telephone",
          "key.0 to key.9, key.* or key.star, key.# or key.hash");
    } else {
      findings.add(entry, guesses.unknown(entry.where(), "key", written, Fields.all()));
    }
  }

  private void reportRepeated(Entry entry, @Nullable Entry first, boolean telephoneKey) {
    if (first == null) {
      return;
    }
    if (telephoneKey) {
      findings.error(
          entry,
          "two actions on one key: it is bound by " + first.place() + " already",
          "one action for each key");
    } else {
      findings.error(entry, "the same is said by " + first.place() + " already", "each key once");
    }
  }

  /** Known keys that a misspelt one may mean. */
  private static List<String> keysLike(String key) {
    List<String> known = new ArrayList<>(GeneralEntries.KEYS);
    known.add("ivr.<id>.name");
    int dot = key.indexOf('.');
    if (dot > 0 && key.indexOf('.', dot + 1) > 0) {
      known.add("ivr" + key.substring(dot));
    }
    return known;
  }

  private List<Ivr> readMenus() {
    Surroundings around = new Surroundings(
        findings,
        guesses,
        general.customer(),
        menus.keySet(),
        new HashMap<>(),
        general.servers(),
        general.areServersRight(),
        prompts);
    List<Ivr> read = new ArrayList<>(menus.size());
    menus.values().forEach(menu -> new MenuReader(menu, around).read().ifPresent(read::add));
    return read;
  }

  private Optional<IvrCatalog> together(List<Ivr> ivrs) {
    IvrCatalog.Builder builder = IvrCatalog.builder().addAll(ivrs).limits(general.limits());
    if (general.areServersRight()) {
      String[] servers = general.servers().orElseThrow().toArray(String[]::new);
      builder.servers(general.customer(), servers);
    }
    if (findings.anyError()) {
      builder.check().stream().filter(problem -> !problem.isError()).forEach(this::addWarning);
      return Optional.empty();
    }
    IvrCatalog catalog = builder.build();
    catalog.warnings().forEach(this::addWarning);
    return Optional.of(catalog);
  }

  /** The catalog names places by their first spelling; here they are as the file has them. */
  private void addWarning(Problem warning) {
    String where = warning.where();
    Entry entry = general.entry(where);
    int position = Findings.TOP;
    if (where.startsWith(IVR)) {
      int dot = where.indexOf('.', IVR.length());
      MenuEntries menu = menus.get(where.substring(IVR.length(), dot < 0 ? where.length() : dot));
      if (menu != null) {
        position = menu.position();
        entry = dot < 0 ? null : menu.fields().get(where.substring(dot + 1));
      }
    }
    if (entry == null) {
      findings.add(position, warning);
    } else {
      findings.add(entry, Problem.warning(entry.where(), warning.what(), warning.remedy()));
    }
  }
}
