package io.twelvekeys.examples.embedding;

import io.twelvekeys.ivr.audio.dtmf.DtmfDetector;
import io.twelvekeys.ivr.audio.dtmf.DtmfTone;
import io.twelvekeys.ivr.audio.event.EventPacket;
import io.twelvekeys.ivr.audio.event.InfoDialog;
import io.twelvekeys.ivr.audio.event.KeyMerger;
import io.twelvekeys.ivr.audio.event.KeyReport;
import io.twelvekeys.ivr.audio.event.KeySource;
import io.twelvekeys.ivr.audio.event.TelephoneEventReceiver;
import java.time.Instant;
import java.util.function.Consumer;

/** The keys of one caller, by whichever way they come. */
final class LineKeys {
  private final DtmfDetector tones = new DtmfDetector(this::heard);
  private final TelephoneEventReceiver events = new TelephoneEventReceiver(
      101, 8000, (symbol, at) -> report(symbol, KeySource.TELEPHONE_EVENT, at));
  private final InfoDialog infos = new InfoDialog();
  private final KeyMerger merger = new KeyMerger();
  private final Consumer<Character> pressed;
  private Instant now = Instant.EPOCH;

  LineKeys(Consumer<Character> pressed) {
    this.pressed = pressed;
  }

  void sound(Instant arrived, short[] frame) {
    now = arrived;
    tones.accept(frame, 0, frame.length);
  }

  void event(Instant arrived, EventPacket packet) {
    events.receive(arrived, packet);
  }

  void info(Instant arrived, long cseq, String contentType, String body) {
    infos
        .take(cseq, contentType, body)
        .ifPresent(key -> report(key.symbol(), KeySource.SIP_INFO, arrived));
  }

  private void heard(DtmfTone tone, long start) {
    long ago = (tones.position() - start) * 1000 / DtmfDetector.RATE;
    report(tone.symbol(), KeySource.IN_BAND, now.minusMillis(ago));
  }

  private void report(char symbol, KeySource source, Instant at) {
    if (merger.isNew(new KeyReport(symbol, source, at))) {
      pressed.accept(symbol);
    }
  }
}
