/** The pure call machine and the engine around it. */
module io.twelvekeys.ivr.core {
  requires static org.jspecify;
  requires transitive io.twelvekeys.ivr.api;
  requires org.slf4j;

  exports io.twelvekeys.ivr.definition;
  exports io.twelvekeys.ivr.machine;
}
