package io.twelvekeys.examples.host;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.engine.Answer;
import io.twelvekeys.ivr.engine.IvrEngine;
import io.twelvekeys.ivr.port.CallListener;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Router;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The menus of one customer and the engine that runs them. Any thread may use it. */
public final class CustomerMenus implements AutoCloseable {
  private final String customer;
  private final IvrEngine engine;
  private volatile boolean draining;

  /**
   * An engine that keeps traces, for the menus of one customer.
   *
   * @param work makes the steps of calls; it is not ended with the menus
   */
  public CustomerMenus(IvrCatalog menus, Router router, CallListener listener, Executor work) {
    customer = menus.customers().iterator().next();
    engine = IvrEngine.builder(menus)
        .router(router)
        .listener(listener)
        .executor(work)
        .recordTraces()
        .build();
  }

  /**
   * Other menus of the same customer from now on; calls that run keep theirs.
   *
   * @throws IllegalArgumentException if they are another customer's
   */
  public void publish(IvrCatalog menus) {
    if (!menus.customers().contains(customer)) {
      throw new IllegalArgumentException("these menus are of another customer than " + customer);
    }
    engine.publish(menus);
  }

  /** Whether some menu has this extension. */
  public boolean has(String extension) {
    return engine.catalog().find(customer, extension).isPresent();
  }

  /** Begins a call in the menu of this extension. */
  public Answer answer(String extension, MediaPort media) {
    return engine.answer(customer, extension, media);
  }

  /** Whether no new call is wanted any more. */
  public boolean isDraining() {
    return draining;
  }

  /**
   * Wants no new call, lets those in the menus go on for a while, then hangs up.
   *
   * @return completes when the menus are done with all calls
   */
  public CompletableFuture<Void> drain(Duration patience) {
    draining = true;
    return engine.drain(patience);
  }

  /** Hangs up on everybody in the menus. */
  @Override
  public void close() {
    draining = true;
    engine.close();
  }
}
