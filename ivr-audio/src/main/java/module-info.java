/** Prompts as sound: files, G.711 and DTMF. */
module io.twelvekeys.ivr.audio {
  requires static org.jspecify;
  requires transitive io.twelvekeys.ivr.api;
  requires transitive java.desktop;

  exports io.twelvekeys.ivr.audio;
  exports io.twelvekeys.ivr.audio.dtmf;
  exports io.twelvekeys.ivr.audio.event;
  exports io.twelvekeys.ivr.audio.g711;
  exports io.twelvekeys.ivr.audio.media;
  exports io.twelvekeys.ivr.audio.prompt;
  exports io.twelvekeys.ivr.audio.resample;
  exports io.twelvekeys.ivr.audio.wave;
}
