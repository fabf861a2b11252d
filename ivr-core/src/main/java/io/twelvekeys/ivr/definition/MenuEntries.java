package io.twelvekeys.ivr.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of one IVR: the first of each field, in the order of the file. */
final class MenuEntries {
  private final String id;
  private final int position;
  private final Map<String, Entry> fields = new LinkedHashMap<>();
  private boolean misspelt;

  /** @param position where the IVR is first named */
  MenuEntries(String id, int position) {
    this.id = id;
    this.position = position;
  }

  /** The entry that stood for this field before; null if this is the first. */
  @Nullable
  Entry put(String field, Entry entry) {
    return fields.putIfAbsent(field, entry);
  }

  /** Notes that some field is misspelt, so that whatever seems to be missing may be there. */
  void misspelt() {
    misspelt = true;
  }

  boolean isMisspelt() {
    return misspelt;
  }

  String id() {
    return id;
  }

  int position() {
    return position;
  }

  /** The key of a field, or of the IVR as a whole where the field is empty. */
  String where(String field) {
    String whole = Shown.key("ivr." + id);
    return field.isEmpty() ? whole : whole + "." + field;
  }

  /** By the one name of each field. */
  Map<String, Entry> fields() {
    return fields;
  }
}
