package io.twelvekeys.examples.host;

import io.twelvekeys.ivr.IvrCatalog;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A host that answers calls with the menus of one customer. Any thread may use it. */
public interface MenuHost extends AutoCloseable {
  /** Other menus of the same customer from now on; calls that run keep theirs. */
  void publish(IvrCatalog menus);

  /** How many calls there are now, those that were joined with a second one included. */
  int running();

  /** How many calls were refused so far. */
  long refused();

  /**
   * Takes no new call, lets those in the menus go on for a while, then hangs up. Calls that were
   * joined with a second one are left alone.
   *
   * @return completes when the menus are done with all calls
   */
  CompletableFuture<Void> drain(Duration patience);

  /** Ends what is still there, and frees all sockets and threads. */
  @Override
  void close() throws IOException;
}
