package io.twelvekeys.examples.sip;

import gov.nist.javax.sip.DialogTimeoutEvent;
import gov.nist.javax.sip.SipListenerExt;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.TimeoutEvent;
import javax.sip.Transaction;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What JAIN-SIP tells, handed to whom it concerns: requests to the owner of their dialog or to the
 * {@link Reception}, responses to who waits for them. Called by several threads at once; whatever
 * goes wrong with one message is logged, and harms no other.
 */
final class Signalling implements SipListenerExt {
  private static final Logger LOG = LoggerFactory.getLogger(Signalling.class);

  private final SipHost host;
  private final Reception reception;

  Signalling(SipHost host, Reception reception) {
    this.host = host;
    this.reception = reception;
  }

  @Override
  public void processRequest(RequestEvent event) {
    Request request = event.getRequest();
    ServerTransaction transaction = null;
    try {
      DialogOwner owner = owner(event.getDialog());
      if (request.getMethod().equals(Request.ACK)) {
        if (owner != null) {
          owner.acknowledged(event);
        }
        return;
      }
      ServerTransaction known = event.getServerTransaction();
      transaction = known == null ? host.station().transaction(request) : known;
      if (owner != null) {
        owner.request(transaction, event);
      } else {
        reception.request(transaction, request);
      }
    } catch (TransactionAlreadyExistsException again) {
      LOG.debug("a {} came again while it is dealt with", request.getMethod(), again);
    } catch (SipException | RuntimeException e) {
      LOG.warn("a {} was not dealt with: {}", request.getMethod(), e.toString());
      LOG.debug("this is why", e);
      apologise(transaction);
    }
  }

  private void apologise(@Nullable ServerTransaction transaction) {
    try {
      if (transaction != null) {
        host.station().reply(transaction, Response.SERVER_INTERNAL_ERROR);
      }
    } catch (SipException answered) {
      LOG.debug("it was answered already", answered);
    }
  }

  @Override
  public void processResponse(ResponseEvent event) {
    try {
      replies(event.getClientTransaction()).response(event);
    } catch (SipException | RuntimeException e) {
      LOG.warn(
          "a response {} was not dealt with: {}",
          event.getResponse().getStatusCode(),
          e.toString());
    }
  }

  @Override
  public void processTimeout(TimeoutEvent event) {
    if (!event.isServerTransaction()) {
      replies(event.getClientTransaction()).timeout();
    }
  }

  @Override
  public void processDialogTimeout(DialogTimeoutEvent event) {
    lost(event.getDialog());
  }

  @Override
  public void processDialogTerminated(DialogTerminatedEvent event) {
    lost(event.getDialog());
  }

  @Override
  public void processIOException(IOExceptionEvent event) {
    LOG.warn("no way to {}:{} by SIP", event.getHost(), event.getPort());
    if (event.getSource() instanceof Dialog dialog) {
      lost(dialog);
    }
  }

  @Override
  public void processTransactionTerminated(TransactionTerminatedEvent event) {
    // the dialog tells all that matters
  }

  private static void lost(@Nullable Dialog dialog) {
    DialogOwner owner = owner(dialog);
    if (owner != null) {
      owner.lost();
    }
  }

  private static @Nullable DialogOwner owner(@Nullable Dialog dialog) {
    return dialog != null && dialog.getApplicationData() instanceof DialogOwner owner
        ? owner
        : null;
  }

  private static Replies replies(@Nullable Transaction transaction) {
    return transaction != null && transaction.getApplicationData() instanceof Replies waiting
        ? waiting
        : Replies.NONE;
  }
}
