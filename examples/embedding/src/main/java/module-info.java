/** The smallest host that embeds the library. */
module io.twelvekeys.examples.embedding {
  requires transitive io.twelvekeys.ivr.core;
  requires static org.jspecify;

  exports io.twelvekeys.examples.embedding;
}
