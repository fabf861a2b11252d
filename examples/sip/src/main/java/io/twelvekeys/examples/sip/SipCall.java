package io.twelvekeys.examples.sip;

import io.twelvekeys.examples.sip.media.KeyReceiver;
import io.twelvekeys.examples.sip.media.SoundDescription;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.audio.media.FrameMedia;
import io.twelvekeys.ivr.engine.Answer;
import io.twelvekeys.ivr.engine.Call;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sip.Dialog;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.Header;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A caller: the dialog, the sound, and the call in the menus, from the INVITE to the end.
 *
 * <pre>
 *   INVITE ── 200 ── ACK: the menus begin ──┬── the caller's BYE, or silence ──┬── over
 *      └── 183: they begin at once ─────────┼── the menus hang up ─────────────┤
 *                                           └── routed: handed over, or joined ┘
 * </pre>
 *
 * <p>Told by the stack's threads, the media loop and the engine's executor. Whatever comes first
 * ends it, once.
 */
final class SipCall implements DialogOwner {
  private static final Logger LOG = LoggerFactory.getLogger(SipCall.class);

  private final SipHost host;
  private final ServerTransaction invite;
  private final Dialog dialog;
  private final String extension;
  private final CallerKeys presses = new CallerKeys();
  private final KeyReceiver keys = new KeyReceiver(presses);
  private final Sound sound;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean answered;
  private volatile @Nullable Call menus;
  private volatile @Nullable OutgoingLeg partner;
  private volatile @Nullable Referral referral;
  private volatile @Nullable Destination destination;

  /** @throws IOException if there is no port left for its sound */
  SipCall(SipHost host, ServerTransaction invite, String extension) throws IOException {
    this.host = host;
    this.invite = invite;
    this.dialog = invite.getDialog();
    this.extension = extension;
    this.sound = new Sound(
        host.line(keys, this::lost), host.nextSession(), Addresses.source(invite.getRequest()));
    dialog.setApplicationData(this);
  }

  /** Says yes to the INVITE; without an offer, with one of this host's own (RFC 3264 §5). */
  void answer(Optional<SoundDescription> offer) throws SipException {
    boolean early = host.settings().redirect() && offer.isPresent();
    String body = offer.map(sound::answer).orElseGet(sound::offer);
    if (early) {
      host.station().reply(invite, Response.SESSION_PROGRESS, body);
      begin();
    } else {
      answered = true;
      host.station().reply(invite, Response.OK, body);
    }
  }

  @Override
  public void acknowledged(RequestEvent event) {
    if (sound.acknowledged(Station.body(event.getRequest()))) {
      begin();
    } else {
      LOG.info("an ACK had no answer that this host understands");
      leave(this::bye);
    }
  }

  @Override
  public void request(ServerTransaction transaction, RequestEvent event) throws SipException {
    Request request = transaction.getRequest();
    switch (request.getMethod()) {
      case Request.BYE -> {
        host.station().reply(transaction, Response.OK);
        leave(() -> {});
      }
      case Request.CANCEL -> {
        host.station().reply(transaction, Response.OK);
        if (!answered) {
          leave(() -> host.station().reply(invite, Response.REQUEST_TERMINATED));
        }
      }
      case Request.INFO -> {
        // the key before the answer, since the answer lets the next key come, on another thread
        keys.info(cseq(request), contentType(request), Station.body(request));
        host.station().reply(transaction, Response.OK);
      }
      case Request.INVITE, Request.UPDATE -> change(transaction, request);
      case Request.NOTIFY -> {
        Referral pending = referral;
        host.station().reply(transaction, pending == null ? 481 : Response.OK);
        if (pending != null) {
          pending.notified(Station.body(request));
        }
      }
      case Request.OPTIONS -> host.station().reply(transaction, Response.OK);
      default ->
        host.station()
            .reply(transaction, Response.METHOD_NOT_ALLOWED, host.station().allow());
    }
  }

  /** The caller sends nothing any more, or the dialog has failed. */
  @Override
  public void lost() {
    leave(answered ? this::bye : () -> host.station().reply(invite, Response.REQUEST_TIMEOUT));
  }

  /** Hangs up: the menus are done, or the host stops. */
  void hangUp() {
    leave(
        answered
            ? this::bye
            : () -> host.station().reply(invite, Response.TEMPORARILY_UNAVAILABLE));
  }

  /** Whether the INVITE was answered for good; before, a caller can still be sent elsewhere. */
  boolean isAnswered() {
    return answered;
  }

  /** Sends the caller elsewhere, unanswered; the menus hear of it by the route's outcome. */
  void redirect(String address) {
    menus = null;
    leave(() -> host.station()
        .reply(
            invite,
            Response.MOVED_TEMPORARILY,
            host.station().header("Contact", "<" + address + ">")));
  }

  /** Whether the caller's side says that it understands this request. */
  boolean understands(String method) {
    var allowed = invite.getRequest().getHeaders("Allow");
    while (allowed.hasNext()) {
      String value = ((Header) allowed.next()).toString().toUpperCase(Locale.ROOT);
      if (value.contains(method)) {
        return true;
      }
    }
    return false;
  }

  Dialog dialog() {
    return dialog;
  }

  /** The caller in the menus, once they have begun. */
  @Nullable
  Call menus() {
    return menus;
  }

  Sound sound() {
    return sound;
  }

  /** Who is called on behalf of this caller; ends with the call. */
  void accompany(OutgoingLeg leg) {
    partner = leg;
    if (over.get()) {
      leg.hangUp();
    }
  }

  /** That leg is over; another, which was called since then, is not. */
  void part(@Nullable OutgoingLeg leg) {
    if (partner == leg) {
      partner = null;
    }
  }

  /** Where it was routed last, if anywhere. */
  Optional<Destination> destination() {
    return Optional.ofNullable(destination);
  }

  void routedTo(Destination chosen) {
    destination = chosen;
  }

  /** Who wants to know what becomes of a REFER. */
  void await(@Nullable Referral pending) {
    referral = pending;
  }

  /** The menus begin, once, unless the caller has hung up by then. */
  private void begin() {
    if (over.get() || !begun.compareAndSet(false, true)) {
      return;
    }
    FrameMedia frames = FrameMedia.telephone(host.sounds(), this::hangUp);
    Answer answer = host.menus().answer(extension, frames);
    if (!(answer instanceof Call call)) {
      hangUp(); // the menus were replaced, or the host stops, since the INVITE came
      return;
    }
    host.enter(call, this);
    menus = call;
    presses.begin(call);
    sound.line().play(frames);
    if (over.get()) {
      call.hungUp();
    }
  }

  /** Hold, its end, another codec, another address (RFC 3261 §14). */
  private void change(ServerTransaction transaction, Request request) throws SipException {
    String body = Station.body(request);
    if (body.isBlank()) {
      boolean invites = request.getMethod().equals(Request.INVITE);
      host.station().reply(transaction, Response.OK, invites ? sound.offer() : null);
      return;
    }
    Optional<String> answer = sound.change(body, partner != null);
    if (answer.isPresent()) {
      host.station().reply(transaction, Response.OK, answer.get());
    } else {
      host.station().reply(transaction, Response.NOT_ACCEPTABLE_HERE);
    }
  }

  private void bye() throws SipException {
    host.station().send(dialog, Request.BYE, Replies.NONE);
  }

  /** What is said to the caller's side at the end. */
  @FunctionalInterface
  interface Farewell {
    void say() throws SipException;
  }

  /** Ends the call, if nothing has ended it yet: nothing of it is kept. */
  void leave(Farewell farewell) {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    try {
      farewell.say();
    } catch (SipException e) {
      LOG.info("the caller's side could not be told of the end: {}", e.toString());
    }
    Call call = menus;
    if (call != null) {
      call.hungUp(); // unless the menus have ended it themselves
    }
    OutgoingLeg leg = partner;
    if (leg != null) {
      leg.hangUp();
    }
    sound.line().close();
    host.calls().remove(this);
  }

  private static long cseq(Request request) {
    return ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).getSeqNumber();
  }

  private static String contentType(Request request) {
    return request.getHeader(ContentTypeHeader.NAME) instanceof ContentTypeHeader type
        ? type.getContentType() + "/" + type.getContentSubType()
        : "";
  }
}
