package io.twelvekeys.ivr.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Adapters that break one rule each, and the rules of a contract. */
final class BrokenAdapters {
  private BrokenAdapters() {}

  /** An adapter's test that must fail in this rule. */
  record Broken(String rule, String how, AdapterContract contract) {
    @Override
    public String toString() {
      return rule + ": " + how;
    }
  }

  /** The rules of a contract, as their display names say. */
  static List<String> rules(Class<? extends AdapterContract> contract) {
    return methods(contract).stream()
        .map(method -> method.getAnnotation(DisplayName.class).value())
        .sorted((one, other) -> Integer.compare(number(one), number(other)))
        .toList();
  }

  private static int number(String rule) {
    return Integer.parseInt(rule.substring(1, rule.indexOf(':')));
  }

  private static List<Method> methods(Class<? extends AdapterContract> contract) {
    return Arrays.stream(contract.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .toList();
  }

  private static Method method(Class<? extends AdapterContract> contract, String rule) {
    String start = rule.toLowerCase(Locale.ROOT);
    return methods(contract).stream()
        .filter(method -> method.getName().matches(start + "[A-Z].*"))
        .findFirst()
        .orElseThrow();
  }

  /** Runs the rule against the broken adapter; it must say what is wrong, with its number. */
  static void mustBeFound(Class<? extends AdapterContract> contract, Broken broken) {
    assertThatThrownBy(() -> run(contract, broken))
        .as(broken.toString())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(broken.rule() + ": ")
        .hasMessageContaining("; right would be: ");
  }

  private static void run(Class<? extends AdapterContract> contract, Broken broken)
      throws Throwable {
    try {
      if (broken.contract() instanceof RouterContract router) {
        router.makeRouter();
      }
      method(contract, broken.rule()).invoke(broken.contract());
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** Every rule is broken by one adapter at least, and its display name bears its number. */
  static void mustBreakEveryRule(Class<? extends AdapterContract> contract, List<Broken> all) {
    Set<String> broken = all.stream().map(Broken::rule).collect(Collectors.toSet());
    Set<String> rules = rules(contract).stream()
        .map(rule -> rule.substring(0, rule.indexOf(':')))
        .collect(Collectors.toSet());
    assertThat(broken).isEqualTo(rules);
    assertThat(methods(contract)).hasSameSizeAs(rules);
    rules.forEach(rule -> assertThat(
            method(contract, rule).getAnnotation(DisplayName.class).value())
        .startsWith(rule + ": "));
  }
}
