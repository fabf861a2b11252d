// A telephone menu on the command line; open because picocli fills its fields by reflection.
open module io.twelvekeys.examples.ivr {
  requires com.fasterxml.jackson.core;
  requires info.picocli;
  requires io.twelvekeys.examples.asterisk;
  requires io.twelvekeys.examples.host;
  requires io.twelvekeys.examples.sip;
  requires io.twelvekeys.ivr.audio;
  requires io.twelvekeys.ivr.core;
  requires io.twelvekeys.ivr.testkit;
  requires static org.jspecify;
}
