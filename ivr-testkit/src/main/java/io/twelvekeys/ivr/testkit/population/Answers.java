package io.twelvekeys.ivr.testkit.population;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.LineScript;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How the world answers one call: by the script, and where the dice say so nobody is free. */
final class Answers {
  private static final double BUSY = 0.6;
  private static final Duration RINGING = Duration.ofSeconds(20);

  private final LineScript script;
  private final double failing;
  private final Dice dice;
  private final Map<Destination, Integer> asked = new HashMap<>();

  Answers(LineScript script, double failing, Dice dice) {
    this.script = script;
    this.failing = failing;
    this.dice = dice;
  }

  Optional<Duration> length(Prompt prompt) {
    return script.length(prompt);
  }

  LineScript.Answer next(Destination destination) {
    int before = asked.merge(destination, 1, Integer::sum) - 1;
    if (failing == 0 || !dice.happens(failing)) {
      return script.answer(destination, before);
    }
    return dice.happens(BUSY)
        ? new LineScript.Answer(Optional.of(RouteOutcome.Failure.BUSY), Duration.ZERO)
        : new LineScript.Answer(Optional.of(RouteOutcome.Failure.NO_ANSWER), RINGING);
  }
}
