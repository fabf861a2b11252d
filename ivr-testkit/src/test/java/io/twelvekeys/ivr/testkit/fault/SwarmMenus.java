package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Small menus of two customers with the same extensions, in which everything can happen soon. */
public final class SwarmMenus {
  private static final Path FOLDER = Path.of("src", "test", "resources", "swarm");

  private SwarmMenus() {}

  /** Both customers, and acme alone, to be published while calls of both run. */
  public static List<IvrCatalog> all() {
    IvrCatalog acme = read("acme.properties");
    IvrCatalog globex = read("globex.properties");
    return List.of(withSecrets(acme, globex), withSecrets(acme));
  }

  private static IvrCatalog withSecrets(IvrCatalog... customers) {
    IvrCatalog.Builder builder = IvrCatalog.builder().limits(customers[0].limits());
    for (IvrCatalog customer : customers) {
      customer.ivrs().forEach(ivr -> builder.add(ivr.id().equals("pin") ? secret(ivr) : ivr));
    }
    return builder.build();
  }

  /** The same menu with keys that are secret, which no file can say. */
  private static Ivr secret(Ivr open) {
    IvrBuilder secret = Ivr.named(open.name())
        .customer(open.customer())
        .extension(open.extension())
        .greeting(open.prompts().greeting())
        .secret();
    open.keys().forEach(secret::on);
    open.prompts().goodbye().ifPresent(secret::goodbyePrompt);
    return secret.build();
  }

  private static IvrCatalog read(String file) {
    try {
      return IvrDefinitions.read(FOLDER.resolve(file)).orThrow();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
