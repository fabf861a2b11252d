package io.twelvekeys.ivr.testkit;

import io.twelvekeys.ivr.IvrCatalog;
import java.util.Optional;

/**
 * From where a {@link Caller} dials into menus, and how the line and the router answer. Immutable.
 */
public final class Telephone {
  private final IvrCatalog catalog;
  private final LineScript script;
  private final Optional<String> server;

  Telephone(IvrCatalog catalog, LineScript script, Optional<String> server) {
    this.catalog = catalog;
    this.script = script;
    this.server = server;
  }

  /**
   * The same on a line that answers so.
   *
   * @throws IllegalArgumentException if it names a prompt that no menu plays
   */
  public Telephone withLine(LineScript line) {
    return new Telephone(catalog, line.checkedFor(catalog), server);
  }

  /** The same where calls arrive on this PBX server; without one, servers are not considered. */
  public Telephone atServer(String name) {
    return new Telephone(catalog, script, Optional.of(name));
  }

  /**
   * Dials an extension of the catalog's only customer.
   *
   * @throws IllegalArgumentException if the catalog has not exactly one customer
   */
  public Caller dials(String extension) {
    if (catalog.customers().size() != 1) {
      throw new IllegalArgumentException(
          "the catalog has " + catalog.customers().size()
              + " customers: say whose menus are dialled, dials(customer, extension)");
    }
    return dials(catalog.customers().iterator().next(), extension);
  }

  /** Dials an extension of a customer. */
  public Caller dials(String customer, String extension) {
    Story story = new Story(new VirtualCall(catalog, customer, server, script), script);
    story.call().dial(extension);
    return new Caller(story);
  }

  /** How the line and the router answer. */
  @Override
  public String toString() {
    return "telephone" + server.map(name -> " at " + name).orElse("") + ": " + script;
  }
}
