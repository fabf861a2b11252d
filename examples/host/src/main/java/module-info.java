/** What the hosts for real calls have in common. */
module io.twelvekeys.examples.host {
  requires transitive io.twelvekeys.ivr.core;
  requires micrometer.core;
  requires org.slf4j;
  requires static org.jspecify;

  exports io.twelvekeys.examples.host;
}
