package io.twelvekeys.examples.sip;

import io.twelvekeys.examples.sip.media.SdpReader;
import io.twelvekeys.examples.sip.media.SoundDescription;
import io.twelvekeys.examples.sip.media.Terms;
import java.io.IOException;
import java.util.Optional;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.Header;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where requests arrive that belong to no dialog: it takes calls that this host can take, and says
 * no to all else, with the status that says why (RFC 3261 §8.2, §21.4).
 */
final class Reception {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final SipHost host;

  Reception(SipHost host) {
    this.host = host;
  }

  void request(ServerTransaction transaction, Request request) throws SipException {
    switch (request.getMethod()) {
      case Request.INVITE -> invite(transaction, request);
      case Request.OPTIONS ->
        host.station().reply(transaction, Response.OK, header("Accept", "application/sdp"));
      case Request.CANCEL, Request.BYE, Request.INFO, Request.NOTIFY, Request.UPDATE ->
        host.station().reply(transaction, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
      default ->
        host.station()
            .reply(transaction, Response.METHOD_NOT_ALLOWED, host.station().allow());
    }
  }

  private void invite(ServerTransaction transaction, Request request) throws SipException {
    Header required = request.getHeader("Require");
    if (required != null) {
      String extensions = required.toString().replaceFirst("(?i)^require:", "").strip();
      refuse(transaction, Response.BAD_EXTENSION, header("Unsupported", extensions));
    } else if (!(request.getRequestURI() instanceof SipURI dialled)) {
      refuse(transaction, Response.UNSUPPORTED_URI_SCHEME);
    } else if (hasBody(request) && !isSdp(request)) {
      refuse(transaction, Response.UNSUPPORTED_MEDIA_TYPE, header("Accept", "application/sdp"));
    } else if (!host.menus().has(extension(dialled))) {
      refuse(transaction, Response.NOT_FOUND);
    } else if (host.menus().isDraining()) {
      refuse(transaction, Response.SERVICE_UNAVAILABLE, header("Retry-After", "30"));
    } else {
      Optional<SoundDescription> offer = SdpReader.read(Station.body(request));
      if (hasBody(request) && offer.flatMap(Terms::fitting).isEmpty()) {
        refuse(
            transaction,
            Response.NOT_ACCEPTABLE_HERE,
            header("Warning", "305 twelvekeys \"PCMU or PCMA over RTP/AVP\""));
      } else if (!host.calls().reserve()) {
        refuse(transaction, Response.BUSY_HERE);
      } else {
        take(transaction, extension(dialled), offer);
      }
    }
  }

  private void take(
      ServerTransaction transaction, String extension, Optional<SoundDescription> offer)
      throws SipException {
    SipCall call;
    try {
      call = new SipCall(host, transaction, extension);
    } catch (IOException e) {
      host.calls().release();
      LOG.warn("a call was not taken: {}", e.getMessage());
      refuse(transaction, Response.SERVICE_UNAVAILABLE);
      return;
    }
    host.calls().add(call);
    try {
      call.answer(offer);
    } catch (SipException e) {
      call.lost();
      throw e;
    }
  }

  private void refuse(ServerTransaction transaction, int status, Header... more)
      throws SipException {
    LOG.info("a call was refused: {}", status);
    host.calls().refused(status);
    host.station().reply(transaction, status, more);
  }

  private Header header(String name, String value) throws SipException {
    return host.station().header(name, value);
  }

  private static String extension(SipURI dialled) {
    String user = dialled.getUser();
    return user == null ? "" : user;
  }

  private static boolean hasBody(Request request) {
    return !Station.body(request).isBlank();
  }

  private static boolean isSdp(Request request) {
    return request.getHeader(ContentTypeHeader.NAME) instanceof ContentTypeHeader type
        && type.getContentType().equalsIgnoreCase("application")
        && type.getContentSubType().equalsIgnoreCase("sdp");
  }
}
