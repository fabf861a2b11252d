package io.twelvekeys.ivr.testkit.compare;

/**
 * A place where the menus before and after differ, as far as callers notice.
 *
 * @param where as in a definitions file: {@code ivr.main.key.1}
 * @param sort what of the call is different
 * @param what the same as a sentence; empty where the calls tell it better
 */
record Change(String where, Sort sort, String what) {
  Change(String where, Sort sort) {
    this(where, sort, "");
  }

  /** What of a call is different. */
  enum Sort {
    /** Something else is heard; the call goes on in the same way. */
    WORDS,
    /** The call goes elsewhere. */
    WAY,
    /** The same happens at another time. */
    TIME
  }
}
