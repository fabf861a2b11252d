package io.twelvekeys.ivr.testkit.jqwik;

import java.util.Map;

/** One way in which a definition is wrong, each with the problem that reading it must report. */
public enum Defect {
  /** Nobody's menus. */
  CUSTOMER_MISSING("customer", "the customer is missing", "customer"),
  /** A customer without a name. */
  CUSTOMER_BLANK("customer", "'' is no customer", "customer="),
  /** No menu at all. */
  NO_MENU("ivr", "there is no IVR", "ivr"),
  /** A menu without a name. */
  NAME_MISSING(".name", "the name is missing", ".name"),
  /** A menu with a blank for a name. */
  NAME_BLANK(".name", "'' is no name of an IVR", ".name="),
  /** A menu that cannot be dialled. */
  EXTENSION_MISSING(".extension", "the extension is missing", ".extension"),
  /** An extension with a letter in it. */
  EXTENSION_NO_NUMBER(".extension", "'60a0' is no extension", ".extension=60a0"),
  /** An extension of more than 16 digits. */
  EXTENSION_TOO_LONG(
      ".extension", "'12345678901234567' is no extension", ".extension=12345678901234567"),
  /** Two menus with one extension. */
  EXTENSION_TWICE(
      "ivr.twin.extension",
      "the extension 77 belongs to ivr.% already",
      ".extension=77",
      "ivr.twin.name=Twin",
      "ivr.twin.extension=77",
      "ivr.twin.greeting=a.wav"),
  /** A menu that says nothing. */
  GREETING_MISSING(".greeting", "the greeting is missing", ".greeting"),
  /** An audio file outside the folder of prompts. */
  AUDIO_OUTSIDE(
      ".greeting", "'../secret.wav' is no name of an audio file", ".greeting=../secret.wav"),
  /** An audio file of a kind that cannot be played. */
  AUDIO_UNPLAYABLE(".greeting", "'a.mp3' is no name of an audio file", ".greeting=a.mp3"),
  /** The second no-match prompt is missing. */
  RETRIES_WITH_A_GAP(
      ".prompt.no-match.3",
      "there is no prompt.no-match.2 before it",
      ".prompt.no-match",
      ".prompt.no-match.1=a.wav",
      ".prompt.no-match.3=a.wav"),
  /** The first no-input prompt stands twice, by both of its names. */
  RETRIES_TWICE(
      ".prompt.no-input.1",
      "the same is said by ivr.%.prompt.no-input already",
      ".prompt.no-input",
      ".prompt.no-input=a.wav",
      ".prompt.no-input.1=b.wav"),
  /** Two actions on one key, by both of its names. */
  KEY_TWICE(
      ".key.star",
      "two actions on one key: it is bound by ivr.%.key.* already",
      ".key.*=repeat",
      ".key.star=hangup"),
  /** A key that no telephone of a caller has. */
  KEY_OF_NO_TELEPHONE(".key.A", "there is no key 'A' on a telephone", ".key.A=repeat"),
  /** A key that leads to no menu. */
  KEY_TO_NO_MENU(".key.1", "there is no IVR 'nowhere'", ".key.1=ivr:nowhere"),
  /** A last resort that leads to no menu. */
  LAST_RESORT_TO_NO_MENU(".on.no-input", "there is no IVR 'nowhere'", ".on.no-input=ivr:nowhere"),
  /** An action of no kind. */
  ACTION_OF_NO_KIND(".key.1", "'extensoin:201' is no action", ".key.1=extensoin:201"),
  /** A telephone number that is not international. */
  NUMBER_NOT_INTERNATIONAL(".key.1", "'0207183875' is no E.164 number", ".key.1=pstn:0207183875"),
  /** A SIP address without a host. */
  SIP_ADDRESS_WITHOUT_HOST(".key.1", "'sip:sales' is no SIP address", ".key.1=sip:sales"),
  /** A parameter of an application without a value. */
  PARAMETER_WITHOUT_VALUE(
      ".key.1", "'box' is no parameter of an application", ".key.1=app:voicemail?box"),
  /** A field that is misspelt. */
  FIELD_MISSPELT(".barge-inn", "there is no key 'barge-inn'", ".barge-inn=yes"),
  /** An entry that is misspelt. */
  ENTRY_MISSPELT("limit.max-menu", "there is no key 'limit.max-menu'", "limit.max-menu=5"),
  /** A way of barging in that there is not. */
  BARGE_IN_UNKNOWN(".barge-in", "there is no barge-in 'no'", ".barge-in=no"),
  /** A time that no key can be pressed in. */
  TIME_OF_ZERO(
      ".first-key-timeout", "first-key time-out must be positive: PT0S", ".first-key-timeout=0"),
  /** A time without its unit. */
  TIME_WITHOUT_UNIT(".inter-key-timeout", "'3' is no time", ".inter-key-timeout=3"),
  /** A caller who is never asked. */
  NO_ATTEMPT(".attempts", "0 attempts", ".attempts=0"),
  /** A direct-dial pattern with another mark than x. */
  PATTERN_WRONG(".direct-dial", "'2XX' is no direct-dial pattern", ".direct-dial=2XX"),
  /** A direct-dial pattern that stands twice. */
  PATTERN_TWICE(
      ".direct-dial", "the direct-dial pattern 2xx stands twice", ".direct-dial=2xx, 2xx"),
  /** A server that is not in the list. */
  SERVER_UNKNOWN(".servers", "there is no server 'pbx-9'", ".servers=pbx-9"),
  /** A server that stands twice in the list. */
  SERVER_TWICE("servers", "the server pbx-1 stands twice", "servers=pbx-1, pbx-1, pbx-2, pbx-3"),
  /** A limit that no call can keep. */
  LIMIT_OF_ZERO("limit.max-menus", "0 menus in a call", "limit.max-menus=0");

  private final String where;
  private final String what;
  private final String changes;

  /**
   * @param where the place of the problem; one that begins with a dot is the menu's
   * @param what what the problem says; {@code %} is the menu's id
   * @param changes what breaks the definition: {@code key=value} puts an entry, {@code key} takes
   *     it away with all that begin with it and a dot; a key that begins with a dot is the menu's
   */
  Defect(String where, String what, String... changes) {
    this.where = where;
    this.what = what;
    this.changes = String.join("\n", changes);
  }

  /** Breaks the entries of a definition in its menu with this id. */
  BrokenMenus in(Map<String, String> entries, String menu) {
    for (String change : changes.lines().toList()) {
      int equals = change.indexOf('=');
      String key = place(equals < 0 ? change : change.substring(0, equals), menu);
      if (equals < 0) {
        entries.keySet().removeIf(entry -> entry.equals(key) || entry.startsWith(key + "."));
      } else {
        entries.put(key, change.substring(equals + 1));
      }
    }
    return new BrokenMenus(this, entries, place(where, menu), what.replace("%", menu));
  }

  private static String place(String key, String menu) {
    return key.startsWith(".") ? "ivr." + menu + key : key;
  }
}
