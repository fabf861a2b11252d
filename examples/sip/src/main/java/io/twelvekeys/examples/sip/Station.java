package io.twelvekeys.examples.sip;

import gov.nist.javax.sip.stack.SIPDialog;
import gov.nist.javax.sip.stack.SIPServerTransaction;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Properties;
import java.util.TooManyListenersException;
import java.util.UUID;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * This host's place in the SIP network: a JAIN-SIP stack that listens on one address, by UDP and
 * TCP, and the few messages that the host writes. Every checked exception of the stack becomes a
 * {@link SipException}.
 */
final class Station implements AutoCloseable {
  /** REFER it only sends. */
  private static final String ALLOWED = "INVITE, ACK, BYE, CANCEL, INFO, NOTIFY, OPTIONS, UPDATE";

  private static final int HOPS = 70;

  private final InetSocketAddress local;
  private final SipStack stack;
  private final SipProvider provider;
  private final AddressFactory addresses;
  private final HeaderFactory headers;
  private final MessageFactory messages;

  Station(InetSocketAddress local, SipListener listener) throws SipException {
    this.local = local;
    SipFactory factory = SipFactory.getInstance();
    factory.setPathName("gov.nist");
    addresses = factory.createAddressFactory();
    headers = factory.createHeaderFactory();
    messages = factory.createMessageFactory();
    stack = factory.createSipStack(properties());
    String host = local.getAddress().getHostAddress();
    try {
      ListeningPoint udp = stack.createListeningPoint(host, local.getPort(), ListeningPoint.UDP);
      provider = stack.createSipProvider(udp);
      provider.addListeningPoint(
          stack.createListeningPoint(host, local.getPort(), ListeningPoint.TCP));
      provider.addSipListener(listener);
    } catch (InvalidArgumentException | TooManyListenersException | SipException e) {
      stack.stop();
      throw new SipException(
          "cannot listen at " + host + ":" + local.getPort() + ": " + rootCause(e), e);
    }
  }

  private static String rootCause(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("javax.sip.STACK_NAME", "twelvekeys-" + UUID.randomUUID());
    properties.setProperty("gov.nist.javax.sip.STACK_LOGGER", StackLog.class.getName());
    properties.setProperty("gov.nist.javax.sip.SERVER_LOGGER", MessageLog.class.getName());
    properties.setProperty("gov.nist.javax.sip.REENTRANT_LISTENER", "true");
    properties.setProperty("gov.nist.javax.sip.THREAD_POOL_SIZE", "4");
    properties.setProperty("gov.nist.javax.sip.MAX_MESSAGE_SIZE", "65536");
    properties.setProperty("gov.nist.javax.sip.RECEIVE_UDP_BUFFER_SIZE", "1048576");
    properties.setProperty("gov.nist.javax.sip.SEND_UDP_BUFFER_SIZE", "1048576");
    return properties;
  }

  /** Where it listens. */
  InetSocketAddress local() {
    return local;
  }

  @Override
  public void close() {
    stack.stop();
  }

  /** A SIP address of somebody. */
  SipURI address(String text) throws SipException {
    try {
      if (addresses.createURI(text) instanceof SipURI uri) {
        return uri;
      }
    } catch (ParseException e) {
      throw new SipException("no SIP address: " + text, e);
    }
    throw new SipException("no SIP address: " + text);
  }

  /** The server transaction of a request that came. */
  ServerTransaction transaction(Request request) throws SipException {
    return provider.getNewServerTransaction(request);
  }

  /** Answers with a status alone. */
  void reply(ServerTransaction transaction, int status, Header... more) throws SipException {
    reply(transaction, status, null, more);
  }

  /**
   * Answers.
   *
   * @param sdp the body, where there is one
   */
  void reply(ServerTransaction transaction, int status, @Nullable String sdp, Header... more)
      throws SipException {
    Request request = transaction.getRequest();
    try {
      Response response = messages.createResponse(status, request);
      ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
      Dialog dialog = transaction.getDialog();
      if (to.getTag() == null && status > Response.TRYING) {
        String tag = dialog == null ? null : dialog.getLocalTag();
        to.setTag(tag == null ? tag() : tag);
      }
      if (status < 300) {
        response.setHeader(contact());
        response.setHeader(allow());
      }
      for (Header header : more) {
        response.setHeader(header);
      }
      if (sdp != null) {
        body(response, "application", "sdp", sdp);
      }
      watchForAcknowledgement(transaction, response);
      transaction.sendResponse(response);
    } catch (ParseException | InvalidArgumentException e) {
      throw new SipException("no response could be made", e);
    }
  }

  /**
   * Has the dialog expect the ACK before the 200 leaves. The stack does so only when it has left:
   * an ACK that is quicker is forgotten, and the 200 sent again (RFC 3261 §13.3.1.4).
   */
  private static void watchForAcknowledgement(ServerTransaction transaction, Response response) {
    if (transaction.getDialog() instanceof SIPDialog dialog
        && transaction instanceof SIPServerTransaction invite) {
      dialog.startRetransmitTimer(invite, response); // does nothing unless it is a 200 to INVITE
    }
  }

  /** A header, as text. */
  Header header(String name, String value) throws SipException {
    try {
      return headers.createHeader(name, value);
    } catch (ParseException e) {
      throw new SipException("no header " + name, e);
    }
  }

  /** What this host understands, as a header. */
  Header allow() throws SipException {
    try {
      return headers.createAllowHeader(ALLOWED);
    } catch (ParseException e) {
      throw new SipException("no header Allow", e);
    }
  }

  /** Sends a request in a dialog. */
  void send(Dialog dialog, String method, Replies replies, Header... more) throws SipException {
    Request request = dialog.createRequest(method);
    for (Header header : more) {
      request.setHeader(header);
    }
    if (method.equals(Request.REFER) || method.equals(Request.INVITE)) {
      request.setHeader(contact());
    }
    ClientTransaction transaction = provider.getNewClientTransaction(request);
    transaction.setApplicationData(replies);
    dialog.sendRequest(transaction);
  }

  /** Begins a call to somebody; the transaction's dialog belongs to {@code owner}. */
  <T extends Replies & DialogOwner> ClientTransaction call(
      SipURI to, Address from, String sdp, T owner) throws SipException {
    try {
      FromHeader caller = headers.createFromHeader(from, tag());
      String transport =
          to.getTransportParam() == null ? ListeningPoint.UDP : to.getTransportParam();
      ListeningPoint point = provider.getListeningPoint(transport);
      if (point == null) {
        throw new SipException("this host does not speak " + transport);
      }
      ViaHeader via =
          headers.createViaHeader(point.getIPAddress(), point.getPort(), transport, null);
      Request invite = messages.createRequest(
          to,
          Request.INVITE,
          provider.getNewCallId(),
          headers.createCSeqHeader(1L, Request.INVITE),
          caller,
          headers.createToHeader(addresses.createAddress(to), null),
          List.of(via),
          headers.createMaxForwardsHeader(HOPS));
      invite.setHeader(contact());
      invite.setHeader(allow());
      body(invite, "application", "sdp", sdp);
      ClientTransaction transaction = provider.getNewClientTransaction(invite);
      transaction.setApplicationData(owner);
      transaction.getDialog().setApplicationData(owner);
      transaction.sendRequest();
      return transaction;
    } catch (ParseException | InvalidArgumentException e) {
      throw new SipException("no INVITE could be made", e);
    }
  }

  /** Acknowledges the 200 to an INVITE. */
  void acknowledge(Dialog dialog, long cseq) throws SipException {
    try {
      dialog.sendAck(dialog.createAck(cseq));
    } catch (InvalidArgumentException e) {
      throw new SipException("no ACK could be made", e);
    }
  }

  /** Gives up an INVITE that was answered provisionally. */
  void cancel(ClientTransaction invite) throws SipException {
    ClientTransaction transaction = provider.getNewClientTransaction(invite.createCancel());
    transaction.setApplicationData(Replies.NONE);
    transaction.sendRequest();
  }

  /** The body of a message as text; empty where there is none. */
  static String body(Message message) {
    byte[] raw = message.getRawContent();
    return raw == null ? "" : new String(raw, StandardCharsets.UTF_8);
  }

  private void body(Message message, String type, String subtype, String text)
      throws ParseException {
    message.setContent(
        text.getBytes(StandardCharsets.UTF_8), headers.createContentTypeHeader(type, subtype));
  }

  private ContactHeader contact() throws SipException {
    String host = local.getAddress().getHostAddress();
    String shown = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return headers.createContactHeader(
        addresses.createAddress(address("sip:" + shown + ":" + local.getPort())));
  }

  private static String tag() {
    return UUID.randomUUID().toString().substring(0, 13);
  }
}
