package io.twelvekeys.ivr.definition;

import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.Problem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for all menus of a file: the customer, the servers, the limits of a call. */
final class GeneralEntries {
  static final List<String> KEYS = List.of(
      "customer",
      "servers",
      "limit.max-duration",
      "limit.max-menus",
      "limit.max-failed-transfers",
      "limit.route-timeout");

  private static final String STAND_IN = "customer";

  private final Findings findings;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private String customer = STAND_IN;
  private Optional<Set<String>> servers = Optional.of(Set.of());
  private boolean serversRight = true;
  private CallLimits limits = CallLimits.DEFAULT;

  GeneralEntries(Findings findings) {
    this.findings = findings;
  }

  /** The entry that stood for this key before; null if this is the first. */
  @Nullable
  Entry put(Entry entry) {
    return entries.putIfAbsent(entry.key(), entry);
  }

  /** The entry of this key; null if there is none. */
  @Nullable
  Entry entry(String key) {
    return entries.get(key);
  }

  void read() {
    if (!entries.containsKey("customer")) {
      findings.add(
          Findings.TOP,
          Problem.error(
              "customer", "the customer is missing", "customer = and whose menus these are"));
    }
    entries.values().forEach(entry -> {
      try {
        take(entry);
      } catch (InvalidValueException wrong) {
        findings.add(entry, wrong);
      }
    });
  }

  /** Whose menus these are; some name where that is not known. */
  String customer() {
    return customer;
  }

  /** The servers that a menu may name; empty where they are not known for certain. */
  Optional<Set<String>> servers() {
    return servers;
  }

  /** Whether nothing is wrong with the list of servers. */
  boolean areServersRight() {
    return serversRight;
  }

  CallLimits limits() {
    return limits;
  }

  private void take(Entry entry) {
    String value = entry.value();
    if (!entry.readable()) {
      if (entry.key().equals("servers")) {
        unknownServers();
      }
      return;
    }
    switch (entry.key()) {
      case "customer" -> customer = Values.customer(value);
      case "servers" -> takeServers(entry);
      case "limit.max-duration" -> limits = limits.withMaxDuration(Values.duration(value));
      case "limit.max-menus" -> limits = limits.withMaxMenus(Values.number(value));
      case "limit.max-failed-transfers" ->
        limits = limits.withMaxFailedTransfers(Values.number(value));
      case "limit.route-timeout" -> limits = limits.withRouteTimeout(Values.duration(value));
      default -> throw new IllegalStateException("no such key: " + entry.where());
    }
  }

  private void takeServers(Entry entry) {
    unknownServers(); // until the whole list is read
    Set<String> named = new LinkedHashSet<>();
    boolean right = true;
    for (String server : Values.list(entry.value())) {
      try {
        if (!named.add(Values.server(server))) {
          right = false;
          findings.error(entry, "the server " + server + " stands twice", "each server once");
        }
      } catch (InvalidValueException wrong) {
        findings.add(entry, wrong);
        right = false;
        named.add(server); // a menu that names it, too, is not to blame
      }
    }
    servers = Optional.of(named);
    serversRight = right;
  }

  private void unknownServers() {
    servers = Optional.empty();
    serversRight = false;
  }
}
