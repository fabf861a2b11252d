package io.twelvekeys.examples.sip;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whom callers are taken to, all on one telephone that a thread of its own minds: 201 answers, 202
 * is busy, 203 rings and nobody comes, 204 declines, and whoever else is called does not exist.
 */
final class Colleagues implements AutoCloseable {
  private final Phone phone = new Phone(null);
  private final Map<String, SipMessage> ringing = new ConcurrentHashMap<>();
  private final Set<String> hungUp = ConcurrentHashMap.newKeySet();

  Colleagues() throws IOException {
    Thread thread = new Thread(this::serve, "colleagues");
    thread.setDaemon(true);
    thread.start();
  }

  /** As a trunk of the host: host and port. */
  String address() {
    return "127.0.0.1:" + phone.port();
  }

  /** Whose calls they answer. */
  void areCalledBy(InetSocketAddress host) {
    phone.isCalledBy(host);
  }

  /** How many calls ring at this moment. */
  int ringing() {
    return ringing.size();
  }

  /** How many calls that were answered the host has hung up. */
  int hungUp() {
    return hungUp.size();
  }

  private void serve() {
    try {
      while (true) {
        SipMessage request = phone.nextRequest();
        String call = request.header("Call-ID");
        switch (request.method()) {
          case "INVITE" -> called(request, call);
          case "CANCEL" -> {
            phone.answer(request, 200, "");
            SipMessage invite = ringing.remove(call);
            if (invite != null) {
              phone.answer(invite, 487, "");
            }
          }
          case "BYE" -> {
            phone.answer(request, 200, "");
            hungUp.add(call);
          }
          default -> {
            // an ACK needs no answer
          }
        }
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void called(SipMessage invite, String call) throws IOException {
    switch (invite.firstLine().replaceFirst("^INVITE sip:", "").replaceFirst("@.*", "")) {
      case "201" -> phone.answer(invite, 200, phone.sdp("0 " + Phone.EVENTS));
      case "202" -> phone.answer(invite, 486, "");
      case "203" -> {
        ringing.put(call, invite);
        phone.answer(invite, 180, "");
      }
      case "204" -> phone.answer(invite, 603, "");
      default -> phone.answer(invite, 404, "");
    }
  }

  @Override
  public void close() {
    phone.close();
  }
}
