/** The pure call machine, the engine around it, and the text formats of menus. */
module io.twelvekeys.ivr.core {
  requires static org.jspecify;
  requires transitive io.twelvekeys.ivr.api;
  requires org.slf4j;

  exports io.twelvekeys.ivr.definition;
  exports io.twelvekeys.ivr.engine;
  exports io.twelvekeys.ivr.machine;
}
