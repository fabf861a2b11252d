package io.twelvekeys.ivr.audio.dtmf;

import java.util.List;

/** One recording of the battery: what is on it and what must be heard. */
@SuppressWarnings("ArrayRecordComponent") // recordings are never compared
record Recording(
    String family,
    boolean required,
    short[] samples,
    String keys,
    int cases,
    List<Tape.Press> presses) {

  /** What a detector hears in it, given frames of 20 ms. */
  String heard() {
    StringBuilder heard = new StringBuilder();
    DtmfDetector detector = new DtmfDetector((tone, start) -> heard.append(tone.symbol()));
    for (int from = 0; from < samples.length; from += 160) {
      detector.accept(samples, from, Math.min(160, samples.length - from));
    }
    detector.finish();
    return heard.toString();
  }

  /** How many keys were missed, invented or taken for another. */
  int errors(String heard) {
    int[] row = new int[heard.length() + 1];
    for (int j = 0; j <= heard.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= keys.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= heard.length(); j++) {
        int above = row[j];
        int same = keys.charAt(i - 1) == heard.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + same);
        diagonal = above;
      }
    }
    return row[heard.length()];
  }
}
