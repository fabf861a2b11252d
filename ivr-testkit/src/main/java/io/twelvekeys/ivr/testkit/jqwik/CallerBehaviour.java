package io.twelvekeys.ivr.testkit.jqwik;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.testkit.Caller;
import io.twelvekeys.ivr.testkit.LineEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * What a caller does, whatever comes of it: a list of acts that any {@link Caller} can be given.
 *
 * <pre>{@code
 * @Property
 * void nobodyIsConnectedAbroad(@ForAll CallerBehaviour behaviour) {
 *   Caller caller = behaviour.of(Caller.dials(MENUS, "6000")).staysSilentToTheEnd();
 *   ...
 * }
 * }</pre>
 *
 * @param acts in this order
 */
public record CallerBehaviour(List<Act> acts) {
  /** Copies the acts. */
  public CallerBehaviour {
    acts = List.copyOf(acts);
  }

  /** One thing that callers do. */
  public sealed interface Act {
    /** Does it. */
    void by(Caller caller);
  }

  /**
   * Presses keys at one instant.
   *
   * @param keys one or more of {@code 0-9 * #}
   */
  public record Presses(String keys) implements Act {
    @Override
    public void by(Caller caller) {
      caller.presses(keys);
    }

    @Override
    public String toString() {
      return "presses " + keys;
    }
  }

  /** Presses nothing for so long. */
  public record Waits(Duration length) implements Act {
    @Override
    public void by(Caller caller) {
      caller.waits(length);
    }

    @Override
    public String toString() {
      return "waits " + length.toMillis() + " ms";
    }
  }

  /** Listens to the end of what is playing. */
  public record Listens() implements Act {
    @Override
    public void by(Caller caller) {
      caller.listensToTheEnd();
    }

    @Override
    public String toString() {
      return "listens";
    }
  }

  /** Hangs up. */
  public record HangsUp() implements Act {
    @Override
    public void by(Caller caller) {
      caller.hangsUp();
    }

    @Override
    public String toString() {
      return "hangs up";
    }
  }

  /**
   * A caller who has dialled does all of it, unless the call ends before.
   *
   * @return the same caller
   */
  public Caller of(Caller caller) {
    for (Act act : acts) {
      if (isOver(caller)) {
        break;
      }
      act.by(caller);
    }
    return caller;
  }

  private static boolean isOver(Caller caller) {
    return caller.events().stream().anyMatch(event -> event.kind() == LineEvent.Kind.END);
  }

  /** The acts, as a sentence. */
  @Override
  public String toString() {
    return acts.isEmpty()
        ? "does nothing"
        : acts.stream().map(Act::toString).collect(Collectors.joining(", "));
  }

  static Arbitrary<CallerBehaviour> any() {
    Arbitrary<Act> presses = Arbitraries.of(Key.class)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(keys -> new Presses(
            keys.stream().map(key -> String.valueOf(key.symbol())).collect(Collectors.joining())));
    Arbitrary<Act> waits = AnyCall.times().map(millis -> new Waits(Duration.ofMillis(millis)));
    return Arbitraries.frequencyOf(
            Tuple.of(5, presses),
            Tuple.of(3, waits),
            Tuple.of(2, Arbitraries.just(new Listens())),
            Tuple.of(1, Arbitraries.just(new HangsUp())))
        .list()
        .ofMaxSize(12)
        .map(CallerBehaviour::new);
  }
}
