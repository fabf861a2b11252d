package io.twelvekeys.ivr.testkit;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.port.CallListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Hears of every {@link VirtualCall} in some menus, and so of every {@link Caller} and scenario,
 * whoever makes it in whatever thread, until it is closed. Coverage of menus is measured so.
 */
public final class CallWatch implements AutoCloseable {
  private static final List<CallWatch> OPEN = new CopyOnWriteArrayList<>();

  private final IvrCatalog catalog;
  private final CallListener listener;

  private CallWatch(IvrCatalog catalog, CallListener listener) {
    this.catalog = catalog;
    this.listener = listener;
  }

  /**
   * Begins to hear of calls in these menus, or in equal ones. A call that began before is not heard
   * of.
   *
   * @param listener is told by any thread; several at once for different calls
   */
  public static CallWatch open(IvrCatalog catalog, CallListener listener) {
    CallWatch watch = new CallWatch(catalog, listener);
    OPEN.add(watch);
    return watch;
  }

  /** Hears of no further call. Harmless twice. */
  @Override
  public void close() {
    OPEN.remove(this);
  }

  /** All that hear now of calls in these menus. */
  static CallListener over(IvrCatalog catalog) {
    CallListener all = CallListener.NONE;
    for (CallWatch watch : OPEN) {
      all = watch.catalog.equals(catalog) ? all.andThen(watch.listener) : all;
    }
    return all;
  }

  /** Whose calls are watched. */
  @Override
  public String toString() {
    return "watch over calls in a " + catalog;
  }
}
