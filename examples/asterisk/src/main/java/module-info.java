/** A host that gives an Asterisk its menus. */
module io.twelvekeys.examples.asterisk {
  requires com.fasterxml.jackson.core;
  requires java.net.http;
  requires transitive io.twelvekeys.examples.host;
  requires transitive io.twelvekeys.ivr.audio;
  requires org.slf4j;
  requires static org.jspecify;

  exports io.twelvekeys.examples.asterisk;
}
