package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.Fallbacks;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrPrompts;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Prompt;
import java.util.ArrayList;
import java.util.EnumMap;
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
  private final Map<Key, Choice> choices = new EnumMap<>(Key.class);
  private Choice onNoInput;
  private Choice onNoMatch;
  private Choice onTransferFailed;
  private @Nullable Step opening;
  private final List<Prompt> lines = new ArrayList<>();
  private final BargeIn bargeIn;
  private final int attempts;
  private final boolean secret;
  private final int longest;
  private final long firstKey;
  private final long interKey;
  private final long ambiguity;

  Menu(Menus menus, int index, Ivr ivr) {
    this.menus = menus;
    this.index = index;
    this.ivr = ivr;
    dialPlan = new DialPlan(ivr.directDial());
    ivr.keys().forEach((key, action) -> choices.put(key, Choice.of(action)));
    onNoInput = Choice.of(ivr.fallbacks().onNoInput());
    onNoMatch = Choice.of(ivr.fallbacks().onNoMatch());
    onTransferFailed = Choice.of(ivr.fallbacks().onTransferFailed());
    bargeIn = ivr.bargeIn();
    attempts = ivr.patience().attempts();
    secret = ivr.secret();
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
    choices.replaceAll((key, choice) -> choice.linked(byId));
    onNoInput = onNoInput.linked(byId);
    onNoMatch = onNoMatch.linked(byId);
    onTransferFailed = onTransferFailed.linked(byId);
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

  /** A call begins here; made when the first one does. */
  Step opening() {
    Step step = opening;
    if (step == null) {
      step = Machine.make(CallState.before(this), 0, null);
      opening = step; // whoever comes at once makes an equal one
    }
    return step;
  }

  /** What this key does; null if it is not bound. */
  @Nullable
  Choice choice(Key key) {
    return choices.get(key);
  }

  boolean binds(Key key) {
    return choices.containsKey(key);
  }

  /** The last resort of rule 16 after the last no-input. */
  Choice onNoInput() {
    return onNoInput;
  }

  /** That after the last no-match. */
  Choice onNoMatch() {
    return onNoMatch;
  }

  /** That of rule 22. */
  Choice onTransferFailed() {
    return onTransferFailed;
  }

  /** Whether a key or a last resort of this menu names this action. */
  boolean declares(Action action) {
    Fallbacks fallbacks = ivr.fallbacks();
    return ivr.keys().containsValue(action)
        || action.equals(fallbacks.onNoInput())
        || action.equals(fallbacks.onNoMatch())
        || action.equals(fallbacks.onTransferFailed());
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

  BargeIn bargeIn() {
    return bargeIn;
  }

  int attempts() {
    return attempts;
  }

  boolean secret() {
    return secret;
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
