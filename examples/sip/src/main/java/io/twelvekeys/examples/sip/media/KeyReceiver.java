package io.twelvekeys.examples.sip.media;

import io.twelvekeys.ivr.audio.dtmf.DtmfDetector;
import io.twelvekeys.ivr.audio.dtmf.DtmfListener;
import io.twelvekeys.ivr.audio.dtmf.DtmfTone;
import io.twelvekeys.ivr.audio.event.EventPacket;
import io.twelvekeys.ivr.audio.event.InfoDialog;
import io.twelvekeys.ivr.audio.event.KeyMerger;
import io.twelvekeys.ivr.audio.event.KeyReport;
import io.twelvekeys.ivr.audio.event.KeySource;
import io.twelvekeys.ivr.audio.event.TelephoneEventReceiver;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one caller, by whichever way they come: telephone-events where they were agreed on,
 * else tones in the sound until the first INFO; INFO always. A press that is told by two ways
 * counts once.
 */
public final class KeyReceiver {
  /** Is told of each press once; called by any thread, one at a time. */
  @FunctionalInterface
  public interface Presses {
    /**
     * A key was pressed.
     *
     * @param symbol one of {@code 0-9 * # A B C D}
     */
    void pressed(char symbol);
  }

  /** Samples that were not sent, as during silence, are filled in up to 200 ms. */
  private static final int LONGEST_GAP = 1600;

  private final Presses presses;
  private final KeyMerger merger = new KeyMerger();
  private final InfoDialog infos = new InfoDialog();
  private final short[] samples = new short[LONGEST_GAP];
  private @Nullable Terms terms;
  private @Nullable TelephoneEventReceiver events;
  private @Nullable DtmfDetector tones;
  private boolean started;
  private int expected;

  /** A receiver for one caller. */
  public KeyReceiver(Presses presses) {
    this.presses = presses;
  }

  /** From now on the caller sends by these terms. */
  public synchronized void agree(Terms agreed) {
    Terms before = terms;
    terms = agreed;
    if (before != null && before.events().equals(agreed.events())) {
      return; // a key that is down stays the same key
    }
    OptionalInt type = agreed.events();
    events = type.isPresent()
        ? new TelephoneEventReceiver(
            type.getAsInt(), 8000, (symbol, at) -> report(symbol, KeySource.TELEPHONE_EVENT, at))
        : null;
    tones = type.isPresent() ? null : new DtmfDetector(new Tones());
  }

  /** A packet of the caller's. */
  synchronized void take(RtpPacket packet, long now) {
    if (events != null) {
      if (packet.payloadType() == terms().events().orElse(-1)) {
        events.receive(Instant.ofEpochMilli(now), event(packet));
      }
    } else if (tones != null && packet.payloadType() == terms().payloadType()) {
      hear(tones, packet);
    }
  }

  /**
   * An INFO request of the dialog; one that was sent again changes nothing.
   *
   * @param cseq its CSeq number
   */
  public synchronized void info(long cseq, String contentType, String body) {
    infos.take(cseq, contentType, body).ifPresent(key -> {
      tones = null; // we know now how this caller's keys come
      report(key.symbol(), KeySource.SIP_INFO, Instant.ofEpochMilli(MediaLoop.now()));
    });
  }

  private void hear(DtmfDetector detector, RtpPacket packet) {
    int gap = packet.timestamp() - expected;
    if (started && gap > 0) {
      int silent = Math.min(gap, LONGEST_GAP);
      java.util.Arrays.fill(samples, 0, silent, (short) 0);
      detector.accept(samples, 0, silent);
    }
    int count = packet.decode(terms().codec(), samples);
    if (!started || gap >= 0 || gap < -LONGEST_GAP) { // not one that was overtaken
      detector.accept(samples, 0, count);
      expected = packet.timestamp() + count;
      started = true;
    }
  }

  private void report(char symbol, KeySource source, Instant at) {
    if (merger.isNew(new KeyReport(symbol, source, at))) {
      presses.pressed(symbol);
    }
  }

  private Terms terms() {
    Terms agreed = terms;
    if (agreed == null) {
      throw new IllegalStateException("nothing was agreed yet");
    }
    return agreed;
  }

  private static EventPacket event(RtpPacket packet) {
    return new EventPacket(
        packet.payloadType(),
        packet.source(),
        packet.timestamp(),
        packet.marker(),
        packet.payload());
  }

  /** Hears a key some 50 ms after it began. */
  private final class Tones implements DtmfListener {
    @Override
    public void began(DtmfTone tone, long start) {
      DtmfDetector detector = tones;
      long ago = detector == null ? 0 : (detector.position() - start) / 8;
      report(tone.symbol(), KeySource.IN_BAND, Instant.ofEpochMilli(MediaLoop.now() - ago));
    }
  }
}
