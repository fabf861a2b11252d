package io.twelvekeys.examples.sip;

import io.twelvekeys.examples.sip.media.KeyReceiver;
import io.twelvekeys.examples.sip.media.RtpLine;
import io.twelvekeys.examples.sip.media.SdpReader;
import io.twelvekeys.examples.sip.media.SdpWriter;
import io.twelvekeys.examples.sip.media.Terms;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.io.IOException;
import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call that this host makes on behalf of a caller. Told by any thread; it ends once. */
final class OutgoingLeg implements DialogOwner, Replies {
  /** Who wants to know what becomes of it. */
  interface Listener {
    /** The other side answered. */
    void answered(OutgoingLeg leg);

    /** It came to nothing; told at most once. */
    void failed(RouteOutcome why);

    /** The other side, having answered, hung up or was lost. */
    void left();
  }

  private static final Logger LOG = LoggerFactory.getLogger(OutgoingLeg.class);

  /** Who has said nothing at all by then is not there; SIP itself would wait for 32 s. */
  private static final long FIRST_SIGN_MILLIS = 4_000;

  private enum Stage {
    DIALLING,
    RINGING,
    TALKING,
    GIVEN_UP,
    OVER
  }

  private final SipHost host;
  private final Terms wanted;
  private final Listener listener;
  private final RtpLine line;
  private final SdpWriter sdp;
  private @Nullable ClientTransaction invite;
  private Stage stage = Stage.DIALLING;
  private boolean cancelSent;
  private Time.Wake firstSign = () -> {};

  /** @throws IOException if there is no port left for its sound */
  OutgoingLeg(SipHost host, Terms wanted, Listener listener) throws IOException {
    this.host = host;
    this.wanted = wanted;
    this.listener = listener;
    this.line = host.line(new KeyReceiver(symbol -> {}), this::lost);
    this.sdp = new SdpWriter(line.local(), host.nextSession());
  }

  /** Dials; whatever comes of it is told to the listener. */
  void dial(SipURI to, Address from) throws SipException {
    Time time = Time.system();
    firstSign =
        time.wakeAt(time.now() + FIRST_SIGN_MILLIS, () -> host.work().execute(this::noSign));
    try {
      ClientTransaction sent = host.station().call(to, from, sdp.offer(wanted), this);
      dialled(sent);
    } catch (SipException e) {
      end(Stage.OVER);
      throw e;
    }
  }

  RtpLine line() {
    return line;
  }

  /** Hangs up, or gives up while it rings. Harmless twice. */
  void hangUp() {
    Stage before = end(Stage.GIVEN_UP);
    if (before == Stage.TALKING) {
      quietly(() -> host.station().send(dialog(), Request.BYE, Replies.NONE));
    } else if (before == Stage.RINGING) {
      quietly(this::cancel);
    }
  }

  @Override
  public void response(ResponseEvent event) throws SipException {
    dialled(event.getClientTransaction()); // it may come before the sending has returned
    int status = event.getResponse().getStatusCode();
    if (status < 200) {
      provisional();
    } else if (status < 300) {
      accepted(event);
    } else if (fails(Outcomes.of(status))) {
      LOG.info("a destination answered {}", status);
    }
  }

  @Override
  public void timeout() {
    fails(RouteOutcome.Failure.UNREACHABLE);
  }

  @Override
  public void request(ServerTransaction transaction, RequestEvent event) throws SipException {
    switch (transaction.getRequest().getMethod()) {
      case Request.BYE -> {
        host.station().reply(transaction, Response.OK);
        left();
      }
      case Request.INVITE, Request.UPDATE -> change(transaction);
      case Request.INFO, Request.OPTIONS -> host.station().reply(transaction, Response.OK);
      default -> host.station().reply(transaction, Response.NOT_IMPLEMENTED);
    }
  }

  @Override
  public void acknowledged(RequestEvent event) {
    // of a change, which was agreed on with the 200
  }

  @Override
  public void lost() {
    if (stage() == Stage.TALKING) {
      quietly(() -> host.station().send(dialog(), Request.BYE, Replies.NONE));
      left();
    } else {
      fails(RouteOutcome.Failure.FAILED);
    }
  }

  private synchronized void dialled(ClientTransaction sent) {
    if (invite == null) {
      invite = sent;
    }
  }

  private void provisional() throws SipException {
    firstSign.cancel();
    boolean givenUp;
    synchronized (this) {
      givenUp = stage == Stage.GIVEN_UP;
      if (stage == Stage.DIALLING) {
        stage = Stage.RINGING;
      }
    }
    if (givenUp) {
      cancel(); // only now may it be sent (RFC 3261 §9.1)
    }
  }

  private void accepted(ResponseEvent event) throws SipException {
    Response response = event.getResponse();
    CSeqHeader cseq = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
    host.station().acknowledge(dialog(), cseq.getSeqNumber());
    Optional<Terms> terms = SdpReader.read(Station.body(response))
        .flatMap(Terms::fitting)
        .filter(answer -> answer.codec() == wanted.codec());
    boolean wantedStill;
    synchronized (this) {
      wantedStill = (stage == Stage.DIALLING || stage == Stage.RINGING) && terms.isPresent();
      stage = wantedStill ? Stage.TALKING : stage;
    }
    firstSign.cancel();
    if (wantedStill) {
      line.agree(terms.get(), Addresses.source(response));
      listener.answered(this);
    } else {
      // it crossed with our giving up, or its answer does not fit
      host.station().send(dialog(), Request.BYE, Replies.NONE);
      fails(RouteOutcome.Failure.FAILED);
    }
  }

  /** Hold, and its end; another codec would not pass the bridge. */
  private void change(ServerTransaction transaction) throws SipException {
    String body = Station.body(transaction.getRequest());
    var offer = SdpReader.read(body);
    Optional<Terms> terms = offer.flatMap(Terms::fitting);
    if (body.isBlank()) {
      host.station().reply(transaction, Response.OK, sdp.offer(wanted));
    } else if (terms.isEmpty() || terms.get().codec() != wanted.codec()) {
      host.station().reply(transaction, Response.NOT_ACCEPTABLE_HERE);
    } else {
      line.agree(terms.get(), Addresses.source(transaction.getRequest()));
      host.station().reply(transaction, Response.OK, sdp.answer(offer.get(), terms.get()));
    }
  }

  private void noSign() {
    if (stage() == Stage.DIALLING) {
      fails(RouteOutcome.Failure.UNREACHABLE);
    }
  }

  private boolean fails(RouteOutcome why) {
    Stage before = end(Stage.GIVEN_UP);
    boolean told = before == Stage.DIALLING || before == Stage.RINGING;
    if (told) {
      listener.failed(why);
    }
    return told;
  }

  private void left() {
    if (end(Stage.OVER) == Stage.TALKING) {
      listener.left();
    }
  }

  /** Ends it, if nothing has; returns what it was doing. */
  private Stage end(Stage last) {
    Stage before;
    synchronized (this) {
      before = stage;
      if (stage != Stage.GIVEN_UP && stage != Stage.OVER) {
        stage = last;
      }
    }
    firstSign.cancel();
    line.close();
    return before;
  }

  private synchronized Stage stage() {
    return stage;
  }

  private void cancel() throws SipException {
    ClientTransaction sent;
    synchronized (this) {
      sent = invite;
      if (cancelSent || sent == null) {
        return;
      }
      cancelSent = true;
    }
    host.station().cancel(sent);
  }

  private Dialog dialog() {
    ClientTransaction sent;
    synchronized (this) {
      sent = invite;
    }
    if (sent == null) {
      throw new IllegalStateException("nobody was dialled");
    }
    return sent.getDialog();
  }

  private static void quietly(SipCall.Farewell farewell) {
    try {
      farewell.say();
    } catch (SipException e) {
      LOG.info("a destination could not be told of the end: {}", e.toString());
    }
  }
}
