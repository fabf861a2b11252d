package io.twelvekeys.ivr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One menu of one customer: what callers dial, hear and press. Immutable; whoever holds one holds
 * a menu that is right in itself. Whether it fits the other menus, {@link IvrCatalog} checks.
 *
 * <pre>{@code
 * Ivr main = Ivr.named("Main menu").customer("acme").extension("6000").greeting("welcome.wav")
 *     .on(Key.ONE, extension("201"))
 *     .on(Key.TWO, ivr("support"))
 *     .build();
 * }</pre>
 */
public final class Ivr {
  private final Parts parts;

  Ivr(Parts parts) {
    this.parts = parts;
  }

  /**
   * All that makes a menu.
   *
   * @param keys in the order of the keypad
   */
  record Parts(
      String id,
      String name,
      String customer,
      String extension,
      Set<String> servers,
      IvrPrompts prompts,
      Map<Key, Action> keys,
      BargeIn bargeIn,
      Patience patience,
      DirectDial directDial,
      Fallbacks fallbacks,
      boolean secret) {
    Parts {
      servers = Collections.unmodifiableSet(new TreeSet<>(servers));
      Map<Key, Action> copy = new EnumMap<>(Key.class);
      copy.putAll(keys);
      keys = Collections.unmodifiableMap(copy);
    }
  }

  /**
   * Begins a menu. Customer, extension and greeting follow in this order; only then can keys be
   * bound.
   *
   * @param name for people: 1 to 200 characters. The id is made from it, {@code "Main menu"}
   *     becomes {@code main-menu}, unless {@link IvrBuilder#id} says otherwise
   */
  public static IvrBuilder.NeedsCustomer named(String name) {
    return new IvrBuilder.Opening(name);
  }

  /** What actions call it, {@code ivr:<id>}: unique among the menus of its customer. */
  public String id() {
    return parts.id();
  }

  /** What people call it. */
  public String name() {
    return parts.name();
  }

  /** Whose menu it is. No other customer's calls ever meet it. */
  public String customer() {
    return parts.customer();
  }

  /** What callers dial to reach it: 1 to 16 digits. */
  public String extension() {
    return parts.extension();
  }

  /** The PBX servers that answer its extension, sorted; empty: every server (semantics rule 1). */
  public Set<String> servers() {
    return parts.servers();
  }

  /** All that it says. */
  public IvrPrompts prompts() {
    return parts.prompts();
  }

  /** What its keys do, in the order of the keypad; keys that are not bound are missing. */
  public Map<Key, Action> keys() {
    return parts.keys();
  }

  /** What this key does; empty if it is not bound. */
  public Optional<Action> action(Key key) {
    return Optional.ofNullable(parts.keys().get(key));
  }

  /** What keys do to its prompts. */
  public BargeIn bargeIn() {
    return parts.bargeIn();
  }

  /** How long it waits and how often it asks. */
  public Patience patience() {
    return parts.patience();
  }

  /** The extensions that may be dialled in it. */
  public DirectDial directDial() {
    return parts.directDial();
  }

  /** What happens when a caller has failed for the last time. */
  public Fallbacks fallbacks() {
    return parts.fallbacks();
  }

  /**
   * All that it can do with a caller, but for what direct dial adds: what its keys do, in the order
   * of the keypad, then what happens after the last no-input, no-match and failed transfer.
   */
  public List<Action> actions() {
    List<Action> actions = new ArrayList<>(keys().values());
    actions.add(fallbacks().onNoInput());
    actions.add(fallbacks().onNoMatch());
    actions.add(fallbacks().onTransferFailed());
    return List.copyOf(actions);
  }

  /**
   * Whether the keys typed in it are secret: no log, fact, trace or snapshot shows them. Where the
   * call goes is shown.
   */
  public boolean secret() {
    return parts.secret();
  }

  /** Whether this server answers its extension: it is listed, or none is. */
  public boolean isServedBy(String server) {
    return servers().isEmpty() || servers().contains(server);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Ivr ivr && parts.equals(ivr.parts));
  }

  /** Of customer and id alone, which tell menus apart. */
  @Override
  public int hashCode() {
    return 31 * customer().hashCode() + id().hashCode();
  }

  /** The id, name, customer and extension, for people. */
  @Override
  public String toString() {
    return "ivr " + id() + " (" + name() + ") of " + customer() + " at " + extension();
  }
}
