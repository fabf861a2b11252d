package io.twelvekeys.examples.sip;

import io.twelvekeys.examples.sip.media.RtpLine;
import io.twelvekeys.examples.sip.media.SdpReader;
import io.twelvekeys.examples.sip.media.SdpWriter;
import io.twelvekeys.examples.sip.media.SoundDescription;
import io.twelvekeys.examples.sip.media.Terms;
import java.net.InetAddress;
import java.util.Optional;

/** The sound of one dialog: its line, and what is agreed about it by offers and answers. */
final class Sound {
  private final RtpLine line;
  private final SdpWriter writer;
  private final InetAddress signalling;
  private boolean offered;

  /** @param signalling where the other side's SIP comes from */
  Sound(RtpLine line, long session, InetAddress signalling) {
    this.line = line;
    this.writer = new SdpWriter(line.local(), session);
    this.signalling = signalling;
  }

  RtpLine line() {
    return line;
  }

  /** What was agreed; only asked for in a call whose menus have begun. */
  Terms terms() {
    Terms agreed = line.terms();
    if (agreed == null) {
      throw new IllegalStateException("the menus began before the sound was agreed on");
    }
    return agreed;
  }

  /** Agrees to an offer that holds G.711; returns the answer. */
  synchronized String answer(SoundDescription offer) {
    Terms terms = Terms.fitting(offer).orElseThrow();
    line.agree(terms, signalling);
    return writer.answer(offer, terms);
  }

  /** An offer of this host's own, which an ACK is to answer (RFC 3264 §5). */
  synchronized String offer() {
    offered = true;
    return writer.offer();
  }

  /** The other side acknowledged; false if its answer to an offer is none. */
  synchronized boolean acknowledged(String body) {
    boolean awaited = offered;
    offered = false;
    Optional<Terms> terms = SdpReader.read(body).flatMap(Terms::fitting);
    if (awaited) {
      terms.ifPresent(agreed -> line.agree(agreed, signalling));
    }
    return !awaited || terms.isPresent();
  }

  /**
   * Agrees to what the other side wants from now on: hold, its end, another codec, another address.
   *
   * @param joined whether packets are passed on as they are, so that codecs have to stay
   * @return the answer; nothing if it does not fit
   */
  synchronized Optional<String> change(String body, boolean joined) {
    return SdpReader.read(body)
        .filter(offer -> Terms.fitting(offer)
            .filter(wanted -> !joined || wanted.samePayloads(terms()))
            .isPresent())
        .map(this::answer);
  }
}
