package io.twelvekeys.ivr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The menus of one or many customers, checked as a whole: every {@code ivr:} leads to a menu of the
 * same customer, ids and extensions are unique there, servers are known. Immutable; any number of
 * threads may use it.
 *
 * <p>Customers are walls: whatever is looked up here is looked up for one customer.
 */
public final class IvrCatalog {
  private final List<Ivr> ivrs;
  private final Map<String, Customer> customers;
  private final CallLimits limits;
  private final List<Problem> warnings;
  private volatile @Nullable String fingerprint;

  private IvrCatalog(Builder builder, Map<String, Customer> customers, List<Problem> warnings) {
    this.ivrs = List.copyOf(builder.ivrs);
    this.customers = customers;
    this.limits = builder.limits;
    this.warnings = warnings;
  }

  /** What one customer has, by name. */
  record Customer(Map<String, Ivr> byId, Map<String, Ivr> byExtension, Set<String> servers) {
    Customer() {
      this(new LinkedHashMap<>(), new HashMap<>(), new TreeSet<>());
    }
  }

  /**
   * A catalog of these menus with {@link CallLimits#DEFAULT}; the servers that they name are the
   * known ones.
   *
   * @throws IvrDefinitionException if they do not fit each other, with all that is wrong
   */
  public static IvrCatalog of(Ivr... ivrs) {
    return builder().add(ivrs).build();
  }

  /** A catalog with limits or servers of its own. */
  public static Builder builder() {
    return new Builder();
  }

  /** All menus, in the order in which they were added. */
  public List<Ivr> ivrs() {
    return ivrs;
  }

  /** The budget of every call. */
  public CallLimits limits() {
    return limits;
  }

  /** What callers will not like: allowed, but worth a look. */
  public List<Problem> warnings() {
    return warnings;
  }

  /** The customers, in the order in which they were added. */
  public Set<String> customers() {
    return Collections.unmodifiableSet(customers.keySet());
  }

  /** The servers that this customer's menus may name, sorted. */
  public Set<String> servers(String customer) {
    Customer known = customers.get(customer);
    return known == null ? Set.of() : Collections.unmodifiableSet(known.servers());
  }

  /** The menu that a customer's actions call {@code ivr:<id>}. */
  public Optional<Ivr> ivr(String customer, String id) {
    Customer known = customers.get(customer);
    return known == null ? Optional.empty() : Optional.ofNullable(known.byId().get(id));
  }

  /** The menu that answers this extension of the customer, on whatever server (rule 1). */
  public Optional<Ivr> find(String customer, String extension) {
    Customer known = customers.get(customer);
    return known == null
        ? Optional.empty()
        : Optional.ofNullable(known.byExtension().get(extension));
  }

  /** The menu that answers this extension of the customer on this server (semantics rule 1). */
  public Optional<Ivr> find(String customer, String extension, String server) {
    return find(customer, extension).filter(ivr -> ivr.isServedBy(server));
  }

  /**
   * A short text (hexadecimal SHA-256) that is equal for equal menus and limits, in whatever
   * order they were added, on every Java version and machine, and differs for others.
   */
  public String fingerprint() {
    String known = fingerprint;
    if (known == null) {
      known = Fingerprint.of(this);
      fingerprint = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof IvrCatalog catalog
            && ivrs.equals(catalog.ivrs)
            && limits.equals(catalog.limits)
            && customers.equals(catalog.customers));
  }

  @Override
  public int hashCode() {
    return ivrs.hashCode();
  }

  /** How many menus of how many customers. */
  @Override
  public String toString() {
    return "catalog of " + ivrs.size() + " menus of " + customers.size() + " customers";
  }

  /** Collects menus. Not for use by several threads. */
  public static final class Builder {
    private final List<Ivr> ivrs = new ArrayList<>();
    private final Map<String, Set<String>> servers = new LinkedHashMap<>();
    private CallLimits limits = CallLimits.DEFAULT;

    private Builder() {}

    /** Adds menus. */
    public Builder add(Ivr... more) {
      return addAll(Arrays.asList(more));
    }

    /** Adds menus. */
    public Builder addAll(Iterable<Ivr> more) {
      more.forEach(ivrs::add);
      return this;
    }

    /**
     * Names the customer's servers; a menu that names another one is then a problem, and a
     * server that serves nothing a warning.
     */
    public Builder servers(String customer, String... names) {
      servers.computeIfAbsent(customer, unused -> new TreeSet<>()).addAll(Arrays.asList(names));
      return this;
    }

    /** The budget of every call; the default is {@link CallLimits#DEFAULT}. */
    public Builder limits(CallLimits choice) {
      limits = choice;
      return this;
    }

    /** Every problem and every warning that these menus have together. */
    public List<Problem> check() {
      Map<String, Customer> customers = customers();
      List<Problem> found = new ArrayList<>(new CatalogCheck(ivrs, customers, servers).problems());
      found.addAll(new CatalogWarnings(customers, servers).problems());
      return List.copyOf(found);
    }

    /**
     * The catalog.
     *
     * @throws IvrDefinitionException if the menus do not fit each other, with all that is wrong
     */
    public IvrCatalog build() {
      Map<String, Customer> customers = customers();
      List<Problem> problems = new CatalogCheck(ivrs, customers, servers).problems();
      if (!problems.isEmpty()) {
        throw new IvrDefinitionException(problems);
      }
      return new IvrCatalog(this, customers, new CatalogWarnings(customers, servers).problems());
    }

    private Map<String, Customer> customers() {
      Map<String, Customer> customers = new LinkedHashMap<>();
      servers.forEach((name, known) ->
          customers.computeIfAbsent(name, unused -> new Customer()).servers().addAll(known));
      for (Ivr ivr : ivrs) {
        Customer customer = customers.computeIfAbsent(ivr.customer(), unused -> new Customer());
        customer.byId().putIfAbsent(ivr.id(), ivr);
        customer.byExtension().putIfAbsent(ivr.extension(), ivr);
        if (!servers.containsKey(ivr.customer())) {
          customer.servers().addAll(ivr.servers());
        }
      }
      return customers;
    }
  }
}
