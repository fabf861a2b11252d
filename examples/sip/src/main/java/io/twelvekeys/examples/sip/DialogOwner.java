package io.twelvekeys.examples.sip;

import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;

/** Whose dialog it is: JAIN-SIP keeps it as the dialog's application data. */
interface DialogOwner {
  /** A request of the dialog came, other than ACK. */
  void request(ServerTransaction transaction, RequestEvent event) throws SipException;

  /** The other side acknowledged a 200. */
  void acknowledged(RequestEvent event) throws SipException;

  /** The dialog is gone without a BYE: nobody acknowledged, or the network failed. */
  void lost();
}
