package io.twelvekeys.ivr.audio.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The INFO requests of one SIP dialog: each key once, also when a request was sent again. Requests
 * of a dialog have rising CSeq numbers (RFC 3261 §12.2.1.1); one that is not higher than the last
 * is a copy. For one thread.
 */
public final class InfoDialog {
  private long highest = -1;

  /** The requests of a dialog that begins. */
  public InfoDialog() {}

  /**
   * Takes a request.
   *
   * @param cseq its CSeq number, 0 to 2³² − 1
   * @param contentType null if there is none
   * @param body null if there is none
   * @return the key, if the request holds one and is no copy
   */
  public Optional<SipInfoKey> take(long cseq, @Nullable String contentType, @Nullable String body) {
    if (cseq <= highest) {
      return Optional.empty();
    }
    highest = cseq;
    return SipInfoKey.read(contentType, body);
  }
}
