package io.twelvekeys.examples.sip;

import io.twelvekeys.ivr.port.RouteOutcome;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.message.Request;

/**
 * Asks the caller's side to call the destination itself, and hears from it how that went (REFER,
 * RFC 3515): with the sound no longer passing through this host. A side that will not do it after
 * all is joined by a second call instead.
 */
final class Referral extends Transfer implements Replies {
  private final SipHost host;
  private final SipCall caller;
  private final String address;
  private final Transfer otherwise;
  private volatile boolean refused;

  Referral(SipHost host, SipCall caller, String address, Transfer otherwise) {
    this.host = host;
    this.caller = caller;
    this.address = address;
    this.otherwise = otherwise;
  }

  @Override
  void begin() throws SipException {
    caller.await(this);
    Station station = host.station();
    station.send(
        caller.dialog(), Request.REFER, this, station.header("Refer-To", "<" + address + ">"));
  }

  @Override
  public void response(ResponseEvent event) throws SipException {
    if (event.getResponse().getStatusCode() >= 300) {
      insteadOfIt();
    }
  }

  @Override
  public void timeout() {
    ended(RouteOutcome.Failure.FAILED);
  }

  /** The caller's side tells what it heard, as the first line of a response (§2.4.5). */
  void notified(String fragment) {
    String[] words = fragment.strip().split("[ \r\n]+", 3);
    boolean status = words.length >= 2 && words[0].equals("SIP/2.0") && words[1].length() == 3;
    if (!status || !words[1].chars().allMatch(c -> c >= '0' && c <= '9')) {
      return;
    }
    int code = Integer.parseInt(words[1]);
    if (code >= 200) {
      caller.await(null);
      if (ended(Outcomes.of(code)) && code < 300) {
        caller.hangUp(); // its side has another call now
      }
    }
  }

  /** The caller's side cannot be told to give up; what it says later is not listened to. */
  @Override
  void cancel() {
    caller.await(null);
    ended(RouteOutcome.Failure.NO_ANSWER);
    if (refused) {
      otherwise.cancel();
    }
  }

  private void insteadOfIt() throws SipException {
    caller.await(null);
    refused = true;
    otherwise.routing().outcome().thenAccept(this::ended);
    otherwise.begin();
  }
}
