/** Callers, lines and virtual time with which menus and ports are tested. */
module io.twelvekeys.ivr.testkit {
  requires static net.jqwik.api;
  requires static org.jspecify;
  requires static org.junit.jupiter.api;
  requires transitive io.twelvekeys.ivr.core;

  exports io.twelvekeys.ivr.testkit.compare;
  exports io.twelvekeys.ivr.testkit.contract;
  exports io.twelvekeys.ivr.testkit.coverage;
  exports io.twelvekeys.ivr.testkit.diagram;
  exports io.twelvekeys.ivr.testkit.explore;
  exports io.twelvekeys.ivr.testkit.fault;
  exports io.twelvekeys.ivr.testkit.jqwik;
  exports io.twelvekeys.ivr.testkit.population;
  exports io.twelvekeys.ivr.testkit.scenario;
  exports io.twelvekeys.ivr.testkit.traffic;
  exports io.twelvekeys.ivr.testkit;
}
