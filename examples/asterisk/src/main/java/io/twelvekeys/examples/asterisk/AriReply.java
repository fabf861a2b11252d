package io.twelvekeys.examples.asterisk;

/**
 * What Asterisk said to a request.
 *
 * @param status as in HTTP; 0 where the connection was lost before it said anything
 * @param reason why, for people
 * @param body JSON, or nothing
 */
record AriReply(int status, String reason, String body) {
  /** The connection is lost; whether the request was heard, nobody knows. */
  static final AriReply LOST = new AriReply(0, "the connection to Asterisk is lost", "");

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** Nobody knows whether the request was heard. */
  boolean isLost() {
    return status == 0;
  }

  /** There is no such channel, bridge or playback, or none any more. */
  boolean isGone() {
    return status == 404;
  }

  /** Status and reason. */
  String text() {
    return isLost() ? reason : status + " " + reason;
  }
}
