package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.VirtualTime;
import io.twelvekeys.ivr.testkit.compare.Change.Sort;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The limits of a call that its states do not remember: its time and its visits. */
final class Limits {
  private final Example.Sides sides;
  private final Differences found;

  Limits(Example.Sides sides, Differences found) {
    this.sides = sides;
    this.found = found;
  }

  /** @param visiting the call that comes to so many visits, if there is one */
  void tell(IntFunction<Optional<Example>> visiting) {
    CallLimits limits = sides.before().limits();
    CallLimits limitsNow = sides.after().limits();
    if (!limits.maxDuration().equals(limitsNow.maxDuration())) {
      tellTime(limits.maxDuration(), limitsNow.maxDuration());
    }
    if (limits.maxMenus() != limitsNow.maxMenus()) {
      int fewer = Math.min(limits.maxMenus(), limitsNow.maxMenus());
      String what = "a call had at most " + limits.maxMenus()
          + " visits of menus, and now has at most " + limitsNow.maxMenus();
      visiting.apply(fewer).ifPresent(example -> addIfSeen("limit.max-menus", example, what));
    }
  }

  /** A greeting that lasts longer than either. */
  private void tellTime(Duration before, Duration now) {
    long longer = Math.max(before.toMillis(), now.toMillis()) + 1_000;
    for (Ivr ivr : Pairing.of(sides.before(), sides.customer())) {
      Optional<Ivr> other = sides.after().find(sides.customerNow(), ivr.extension());
      if (other.isPresent()) {
        LineScript script = LineScript.PLAIN;
        for (Ivr menu : List.of(ivr, other.get())) {
          Prompt first = menu.prompts().greeting().parts().get(0);
          script = script.withPrompt(first.text(), Duration.ofMillis(longer));
        }
        List<LineEvent> events = List.of(Example.dial(ivr.extension()));
        addIfSeen(
            "limit.max-duration",
            new Example(sides, script, Optional.empty(), events, "wait"),
            "a call stayed in the menus for " + VirtualTime.seconds(before.toMillis())
                + " s at most, and now stays for " + VirtualTime.seconds(now.toMillis()) + " s");
      }
    }
  }

  private void addIfSeen(String where, Example example, String what) {
    List<String> lines = example.before("").run().lines();
    if (!lines.equals(example.after("").run().lines())) {
      found.add(new Change(where, Sort.TIME), example, what);
    }
  }
}
