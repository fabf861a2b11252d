// A host for real telephone calls; open because JAIN-SIP makes its loggers by reflection.
open module io.twelvekeys.examples.sip {
  requires jain.sip.ri;
  requires transitive io.twelvekeys.examples.host;
  requires transitive io.twelvekeys.ivr.audio;
  requires org.slf4j;
  requires static org.jspecify;

  exports io.twelvekeys.examples.sip;
  exports io.twelvekeys.examples.sip.media;
}
