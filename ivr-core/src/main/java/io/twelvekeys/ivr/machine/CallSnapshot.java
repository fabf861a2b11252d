package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.port.CallInfo;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A call at one instant as a line of text, to be stored and gone on from in another process
 * (semantics rule 29). The text names its version and the menus it belongs to, and ends with a
 * checksum; a text that is cut, changed, of another version or of other menus is refused as a
 * whole. A host that keeps it where others can write should sign it.
 *
 * <p>Keys typed in a menu whose keys are secret are left out: a call that goes on from there has
 * forgotten those that waited for the end of a prompt, or were handed on into a number.
 */
public final class CallSnapshot {
  /**
   * The longest text that is read, in characters: enough for a call that has been in 15,000 menus
   * with short greetings and the longest of ids.
   */
  public static final int LONGEST = 1 << 20;

  private static final String VERSION = "twelvekeys-call/1";
  private static final int FINGERPRINT = 16;

  private final Map<String, String> fields;

  private CallSnapshot(Map<String, String> fields) {
    this.fields = fields;
  }

  /**
   * A call as it is.
   *
   * @param call which call
   * @param state what it is doing
   * @param at the call time
   */
  public static CallSnapshot of(CallInfo call, CallState state, long at) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("f", fingerprint(state.menu().menus()));
    fields.put("i", SnapshotText.escape(call.id()));
    fields.put("c", SnapshotText.escape(call.customer()));
    fields.put("x", SnapshotText.escape(call.extension()));
    call.server().ifPresent(server -> fields.put("s", SnapshotText.escape(server)));
    fields.put("t", String.valueOf(at));
    SnapshotText.write(state, fields);
    return new CallSnapshot(fields);
  }

  /**
   * Reads a text.
   *
   * @throws InvalidValueException if it is no snapshot of this version, or was changed
   */
  public static CallSnapshot parse(String text) {
    int end = text.lastIndexOf(' ');
    if (text.length() > LONGEST || end < 0 || !text.startsWith(VERSION + " ")) {
      throw SnapshotText.refused("this is no snapshot of a call, or one of another version");
    }
    if (!text.substring(end + 1).equals(checksum(text.substring(0, end)))) {
      throw SnapshotText.refused("the snapshot was changed or cut: its checksum is wrong");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : text.substring(VERSION.length() + 1, end).split(" ", -1)) {
      int equals = field.indexOf('=');
      if (equals < 1
          || fields.put(field.substring(0, equals), field.substring(equals + 1)) != null) {
        throw SnapshotText.refused("the snapshot has a field that is none");
      }
    }
    return new CallSnapshot(fields);
  }

  /** The line of text, without a line end; {@link #parse} reads it. */
  public String text() {
    StringBuilder text = new StringBuilder(VERSION);
    fields.forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    String checksum = checksum(text.toString());
    return text.append(' ').append(checksum).toString();
  }

  /** Which call it is. */
  public CallInfo call() {
    return new CallInfo(
        SnapshotText.unescape(field("i")),
        SnapshotText.unescape(field("c")),
        SnapshotText.unescape(field("x")),
        Optional.ofNullable(fields.get("s")).map(SnapshotText::unescape));
  }

  /** The call time at which it was taken, in milliseconds. */
  public long at() {
    return SnapshotText.number(field("t"));
  }

  /**
   * The call's state.
   *
   * @param menus the menus that the call started with
   * @throws InvalidValueException if it is a call of other menus, or could not have come about
   */
  public CallState restore(Menus menus) {
    if (!field("f").equals(fingerprint(menus))) {
      throw SnapshotText.refused("the snapshot belongs to other menus than these");
    }
    CallState state = new SnapshotReader(menus, call().customer(), at(), this::field).state();
    if (!of(call(), state, at()).equals(this)) {
      throw SnapshotText.refused("the snapshot is not written as one is");
    }
    return state;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CallSnapshot snapshot && fields.equals(snapshot.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** Which call it is and when it was taken; not what was typed. */
  @Override
  public String toString() {
    return "snapshot of " + call() + " at " + at() + " ms";
  }

  private String field(String name) {
    String value = fields.get(name);
    if (value == null) {
      throw SnapshotText.refused("the snapshot lacks the field " + name);
    }
    return value;
  }

  private static String fingerprint(Menus menus) {
    return menus.catalog().fingerprint().substring(0, FINGERPRINT);
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return String.valueOf(crc.getValue());
  }
}
