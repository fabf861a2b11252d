package io.twelvekeys.ivr.testkit;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Problem;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the world answers a call: how long prompts last, which of them fail, and what becomes of
 * routes. A prompt that is not named lasts a second; a destination that is not named is connected
 * at once. Immutable: each {@code with…} is a copy.
 */
public final class LineScript {
  /** How long a prompt lasts that is not named. */
  public static final Duration USUAL_LENGTH = Duration.ofSeconds(1);

  /** Every prompt lasts a second, every destination is connected at once. */
  public static final LineScript PLAIN = new LineScript(Map.of(), Map.of());

  private static final Answer USUAL_ANSWER =
      new Answer(Optional.of(RouteOutcome.Success.CONNECTED), Duration.ZERO);

  private final Map<String, Optional<Duration>> prompts;
  private final Map<String, List<Answer>> routes;

  private LineScript(Map<String, Optional<Duration>> prompts, Map<String, List<Answer>> routes) {
    this.prompts = prompts;
    this.routes = routes;
  }

  /**
   * What the router says about one route.
   *
   * @param outcome empty: it never answers
   * @param after how long it works until then; zero or more
   */
  public record Answer(Optional<RouteOutcome> outcome, Duration after) {
    /** As in a scenario: {@code busy after 20s}, {@code never}. */
    public String text() {
      String start = outcome.map(RouteOutcome::text).orElse("never");
      return after.isZero() ? start : start + " after " + lengthText(after);
    }
  }

  /**
   * The same, where this audio file lasts so long.
   *
   * @param length zero or more
   */
  public LineScript withPrompt(String name, Duration length) {
    return with(name, Optional.of(notNegative(length)));
  }

  /** The same, where this audio file fails as soon as it is played. */
  public LineScript withFailingPrompt(String name) {
    return with(name, Optional.empty());
  }

  private LineScript with(String name, Optional<Duration> length) {
    Map<String, Optional<Duration>> more = new LinkedHashMap<>(prompts);
    more.put(name, length);
    return new LineScript(more, routes);
  }

  /** The same, where the next answer of this destination is this one, at once. */
  public LineScript withRoute(Destination destination, RouteOutcome outcome) {
    return withRoute(destination, outcome, Duration.ZERO);
  }

  /**
   * The same, where the next answer of this destination is this one. Answers come in the order in
   * which they were added here; the last one repeats.
   *
   * @param after how long the router works until then; zero or more
   */
  public LineScript withRoute(Destination destination, RouteOutcome outcome, Duration after) {
    return with(destination, new Answer(Optional.of(outcome), notNegative(after)));
  }

  /** The same, where the next answer of this destination never comes. */
  public LineScript withSilentRoute(Destination destination) {
    return with(destination, new Answer(Optional.empty(), Duration.ZERO));
  }

  private LineScript with(Destination destination, Answer answer) {
    Map<String, List<Answer>> more = new LinkedHashMap<>(routes);
    List<Answer> answers = new ArrayList<>(more.getOrDefault(destination.text(), List.of()));
    answers.add(answer);
    more.put(destination.text(), List.copyOf(answers));
    return new LineScript(prompts, more);
  }

  /**
   * How long a prompt lasts; empty if it fails. A sequence lasts as long as its parts together,
   * those that fail left out; it fails when every part does.
   */
  public Optional<Duration> length(Prompt prompt) {
    Duration together = Duration.ZERO;
    boolean heard = false;
    for (Prompt part : prompt.parts()) {
      Optional<Duration> length = lengthOfPart(part);
      heard |= length.isPresent();
      together = together.plus(length.orElse(Duration.ZERO));
    }
    return heard ? Optional.of(together) : Optional.empty();
  }

  private Optional<Duration> lengthOfPart(Prompt part) {
    if (part instanceof Prompt.Silence silence) {
      return Optional.of(silence.length());
    }
    return prompts.getOrDefault(part.text(), Optional.of(USUAL_LENGTH));
  }

  /**
   * What the router answers.
   *
   * @param asked how often it was told to route there before
   */
  public Answer answer(Destination destination, int asked) {
    List<Answer> answers = routes.getOrDefault(destination.text(), List.of(USUAL_ANSWER));
    return answers.get(Math.min(asked, answers.size() - 1));
  }

  /**
   * This script, if each prompt that it names is played by some menu.
   *
   * @throws IllegalArgumentException if one is not, with the nearest that there is
   */
  public LineScript checkedFor(IvrCatalog catalog) {
    Set<String> known = catalog.ivrs().stream()
        .flatMap(ivr -> ivr.prompts().all().stream())
        .flatMap(prompt -> prompt.parts().stream())
        .map(Prompt::text)
        .collect(Collectors.toSet());
    for (String name : prompts.keySet()) {
      if (!known.contains(name)) {
        Problem unknown = Problem.unknown("", "prompt", name, known);
        throw new IllegalArgumentException(unknown.what() + "; " + unknown.remedy());
      }
    }
    return this;
  }

  /** The lines of a scenario that say the same. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    prompts.forEach((name, length) ->
        lines.add("prompt " + name + " " + length.map(LineScript::lengthText).orElse("fails")));
    routes.forEach((destination, answers) ->
        answers.forEach(answer -> lines.add("route " + destination + " " + answer.text())));
    return lines;
  }

  private static String lengthText(Duration length) {
    long millis = length.toMillis();
    return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
  }

  private static Duration notNegative(Duration length) {
    if (length.isNegative()) {
      throw new IllegalArgumentException("a length must not be negative: " + length);
    }
    return length;
  }

  /** The lines of a scenario that say the same, separated by semicolons. */
  @Override
  public String toString() {
    return String.join("; ", lines());
  }
}
