package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination.SubMenu;
import io.twelvekeys.ivr.Fallbacks;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrPrompts;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Prompt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One menu, compiled into what a step needs: nothing is looked up by name. Immutable once {@link
 * Menus} has linked it; equal only to itself.
 */
final class Menu {
  /** The lines that a menu says while it listens, by number: {@link #line}. */
  static final int FIRST_GREETING = 0;

  static final int LATER_GREETING = 1;
  static final int TRANSFER_FAILED = 2;
  private static final int RETRIES = 3;

  private final Menus menus;
  private final int index;
  private final Ivr ivr;
  private final DialPlan dialPlan;
  private final Map<Key, Action> actions;
  private final Map<Action, Menu> targets = new HashMap<>();
  private final List<Prompt> lines = new ArrayList<>();
  private final int longest;
  private final long firstKey;
  private final long interKey;
  private final long ambiguity;

  Menu(Menus menus, int index, Ivr ivr) {
    this.menus = menus;
    this.index = index;
    this.ivr = ivr;
    dialPlan = new DialPlan(ivr.directDial());
    actions = ivr.keys();
    longest = Math.max(ivr.keys().isEmpty() ? 0 : 1, dialPlan.longest());
    firstKey = ivr.patience().firstKey().toMillis();
    interKey = ivr.patience().interKey().toMillis();
    ambiguity = ivr.patience().ambiguity().toMillis();
    IvrPrompts prompts = ivr.prompts();
    lines.add(prompts.greeting());
    lines.add(prompts.again());
    lines.add(retry(prompts.transferFailed()));
    addRetries(prompts.noInput());
    addRetries(prompts.noMatch());
  }

  /** Finds the menus that the actions lead to. */
  void link(Function<String, Menu> byId) {
    List<Action> all = new ArrayList<>(ivr.keys().values());
    all.addAll(Arrays.asList(
        ivr.fallbacks().onNoInput(),
        ivr.fallbacks().onNoMatch(),
        ivr.fallbacks().onTransferFailed()));
    for (Action action : all) {
      if (action instanceof SubMenu other) {
        targets.put(action, byId.apply(other.ivr()));
      }
    }
  }

  private void addRetries(List<Prompt> prompts) {
    lines.add(retry(Optional.empty()));
    prompts.forEach(prompt -> lines.add(retry(Optional.of(prompt))));
  }

  /** Rules 15 and 22: the failure's prompt, if there is one, and the greeting of rule 2. */
  private Prompt retry(Optional<Prompt> prompt) {
    Prompt again = ivr.prompts().again();
    return prompt.map(first -> Prompt.sequence(List.of(first, again))).orElse(again);
  }

  Menus menus() {
    return menus;
  }

  int index() {
    return index;
  }

  Ivr ivr() {
    return ivr;
  }

  DialPlan dialPlan() {
    return dialPlan;
  }

  @Nullable
  Action action(Key key) {
    return actions.get(key);
  }

  /** Whether a key or a last resort of this menu names this action. */
  boolean declares(Action action) {
    Fallbacks fallbacks = ivr.fallbacks();
    return ivr.keys().containsValue(action)
        || action.equals(fallbacks.onNoInput())
        || action.equals(fallbacks.onNoMatch())
        || action.equals(fallbacks.onTransferFailed());
  }

  /** The menu that this action of this menu leads to. */
  Menu target(SubMenu action) {
    return java.util.Objects.requireNonNull(targets.get(action), action::text);
  }

  boolean hasShortGreeting() {
    return ivr.prompts().shortGreeting().isPresent();
  }

  /** A line that the menu says, after which it listens. */
  Prompt line(int number) {
    return lines.get(number);
  }

  int lines() {
    return lines.size();
  }

  /** The line before the n-th retry after a no-input, counted from 1. */
  int noInputLine(int failure) {
    return RETRIES + Math.min(failure, ivr.prompts().noInput().size());
  }

  /** The line before the n-th retry after a no-match, counted from 1. */
  int noMatchLine(int failure) {
    int first = RETRIES + ivr.prompts().noInput().size() + 1;
    return first + Math.min(failure, ivr.prompts().noMatch().size());
  }

  /** The number of keys of the longest match. */
  int longest() {
    return longest;
  }

  /** The first-key time-out in milliseconds. */
  long firstKey() {
    return firstKey;
  }

  /** The inter-key time-out in milliseconds. */
  long interKey() {
    return interKey;
  }

  /** The ambiguity time-out in milliseconds; 0 takes the short one at once. */
  long ambiguity() {
    return ambiguity;
  }

  @Override
  public String toString() {
    return "ivr:" + ivr.id();
  }
}
