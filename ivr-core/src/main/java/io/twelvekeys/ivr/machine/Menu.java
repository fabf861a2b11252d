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
  // The lines that a menu says before it listens, by number: these, then those after failures.
  private static final int FIRST_GREETING = 0;
  private static final int LATER_GREETING = 1;
  private static final int TRANSFER_FAILED = 2;
  private static final int RETRIES = 3;

  private final Menus menus;
  private final int index;
  private final Ivr ivr;
  private final DialPlan dialPlan;
  private final Map<Key, Choice> choices = new EnumMap<>(Key.class);
  private final Map<Key, Choice> atOnce = new EnumMap<>(Key.class);
  private Choice onNoInput;
  private Choice onNoMatch;
  private Choice onTransferFailed;
  private @Nullable Step opening;
  private final List<Line> lines = new ArrayList<>();
  private final @Nullable Line transferLine;
  private final @Nullable Line goodbyeLine;
  private final int noMatches;
  private final boolean hasShortGreeting;
  private final BargeIn bargeIn;
  private final int attempts;
  private final boolean secret;
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
    firstKey = ivr.patience().firstKey().toMillis();
    interKey = ivr.patience().interKey().toMillis();
    ambiguity = ivr.patience().ambiguity().toMillis();
    IvrPrompts prompts = ivr.prompts();
    hasShortGreeting = prompts.shortGreeting().isPresent();
    add(prompts.greeting());
    add(prompts.again());
    add(retry(prompts.transferFailed()));
    addRetries(prompts.noInput());
    noMatches = lines.size();
    addRetries(prompts.noMatch());
    transferLine = prompts.transfer().map(Line::last).orElse(null);
    goodbyeLine = prompts.goodbye().map(Line::last).orElse(null);
  }

  /** Finds the menus that the actions lead to. */
  void link(Function<String, Menu> byId) {
    choices.replaceAll((key, choice) -> choice.linked(byId));
    choices.forEach((key, choice) -> {
      if (ambiguity == 0 || !dialPlan.longer(dialPlan.begun(key), 1)) {
        atOnce.put(key, choice);
      }
    });
    onNoInput = onNoInput.linked(byId);
    onNoMatch = onNoMatch.linked(byId);
    onTransferFailed = onTransferFailed.linked(byId);
  }

  private void addRetries(List<Prompt> prompts) {
    add(retry(Optional.empty()));
    prompts.forEach(prompt -> add(retry(Optional.of(prompt))));
  }

  private void add(Prompt prompt) {
    lines.add(new Line(lines.size(), prompt));
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
      step = Machine.opening(this);
      opening = step; // whoever comes at once makes an equal one
    }
    return step;
  }

  /** What this key does at once, since nothing longer begins with it; null if it does not. */
  @Nullable
  Choice atOnce(Key key) {
    return atOnce.get(key);
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
    return hasShortGreeting;
  }

  /** A line that the menu says, after which it listens. */
  Line line(int number) {
    return lines.get(number);
  }

  int lines() {
    return lines.size();
  }

  /** Rule 2: what it says when it is entered. */
  Line greeting(Seen seen) {
    return lines.get(seen.contains(this) ? LATER_GREETING : FIRST_GREETING);
  }

  /** What it says after a failed transfer. */
  Line transferFailedLine() {
    return lines.get(TRANSFER_FAILED);
  }

  /** What it says after the n-th no-input, counted from 1; the last prompt serves later ones. */
  Line noInputLine(int failure) {
    return lines.get(Math.min(RETRIES + failure, noMatches - 1));
  }

  /** What it says after the n-th no-match, counted from 1; the last prompt serves later ones. */
  Line noMatchLine(int failure) {
    return lines.get(Math.min(noMatches + failure, lines.size() - 1));
  }

  /** What it says before a transfer; null for nothing. */
  @Nullable
  Line transferLine() {
    return transferLine;
  }

  /** What it says before it hangs up; null for nothing. */
  @Nullable
  Line goodbyeLine() {
    return goodbyeLine;
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

  /** Whether there is anything to dial here that has more than one key. */
  boolean takesNumbers() {
    return dialPlan.longest() > 1;
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
