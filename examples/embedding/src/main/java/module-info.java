/** The smallest host that embeds the library. */
module io.twelvekeys.examples.embedding {
  requires io.twelvekeys.ivr.core;
  requires static org.jspecify;
}
