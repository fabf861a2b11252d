/** Menus as checked values, and the ports that a host implements. */
module io.twelvekeys.ivr.api {
  requires static org.jspecify;

  exports io.twelvekeys.ivr;
  exports io.twelvekeys.ivr.port;
}
