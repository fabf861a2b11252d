package io.twelvekeys.examples.sip;

import javax.sip.ResponseEvent;
import javax.sip.SipException;

/** Who waits for the responses to a request: JAIN-SIP keeps it with the transaction. */
interface Replies {
  /** Waits for nothing. */
  Replies NONE = new Replies() {
    @Override
    public void response(ResponseEvent event) {}

    @Override
    public void timeout() {}
  };

  /** A response came, provisional or final. */
  void response(ResponseEvent event) throws SipException;

  /** None came in time. */
  void timeout();
}
