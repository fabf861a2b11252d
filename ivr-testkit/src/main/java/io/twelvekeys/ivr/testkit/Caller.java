package io.twelvekeys.ivr.testkit;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.LineEvent.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A person on the telephone, as a test writes it down: what they do, what they hear, and where they
 * get to. The call is made on the real engine, in virtual time; nothing sleeps.
 *
 * <pre>{@code
 * Caller.dials(catalog, "6000")
 *     .hears("welcome.wav")
 *     .presses("2")
 *     .hears("support.wav")
 *     .waits(seconds(10))
 *     .hears("are-you-still-there.wav", "support.wav")
 *     .presses("1")
 *     .reaches(Destination.group("support"));
 * }</pre>
 *
 * <p>What the caller does happens at the instant that has come; time passes by {@link #waits} and
 * its kin, and while the caller listens for what must come: {@link #hears}, {@link #isRoutedTo},
 * {@link #reaches} and {@link #ends} wait for it. A key pressed at the very instant of something
 * else comes before it (semantics rule 13); once the caller has said what happened at an instant,
 * the next key comes a millisecond later. So every story is a scenario, too: {@link #scenario}.
 *
 * <p>What is said and is not so throws {@link AssertionError} with the story so far. For one
 * thread.
 */
public final class Caller {
  /** How long a caller listens for what must come: an hour. */
  public static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Story story;
  private final VirtualCall call;

  Caller(Story story) {
    this.story = story;
    this.call = story.call();
  }

  /**
   * A caller of the catalog's only customer dials an extension; prompts last a second, and
   * destinations are connected at once.
   *
   * @throws IllegalArgumentException if the catalog has not exactly one customer
   */
  public static Caller dials(IvrCatalog catalog, String extension) {
    return of(catalog).dials(extension);
  }

  /** A telephone from which to dial into these menus, where the line can be told how to answer. */
  public static Telephone of(IvrCatalog catalog) {
    return new Telephone(catalog, LineScript.PLAIN, Optional.empty());
  }

  /** So many seconds. */
  public static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  /** So many milliseconds. */
  public static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  // What a caller does.

  /**
   * Presses keys, all at this instant, in this order.
   *
   * @param keys one or more of {@code 0-9 * #}, and {@code A B C D}, which mean nothing to a menu
   * @throws IllegalStateException if the caller has hung up
   */
  public Caller presses(String keys) {
    String symbols = Keypad.symbols(keys);
    story.act();
    for (int i = 0; i < symbols.length(); i++) {
      call.press(symbols.charAt(i));
    }
    return this;
  }

  /** Presses keys, one or more, all at this instant, in this order. */
  public Caller presses(Key... keys) {
    return presses(Keypad.symbols(keys));
  }

  /** Types keys: the first one now, and each further one so long after the one before it. */
  public Caller types(String keys, Duration apart) {
    String symbols = Keypad.symbols(keys);
    for (int i = 0; i < symbols.length(); i++) {
      if (i > 0) {
        waits(apart);
      }
      presses(symbols.substring(i, i + 1));
    }
    return this;
  }

  /** Hangs up. */
  public Caller hangsUp() {
    story.act();
    call.hangUp();
    return this;
  }

  /** Waits, pressing nothing. What is due at the instant then reached has not happened yet. */
  public Caller waits(Duration length) {
    return waitsUntil(Duration.ofMillis(story.now()).plus(length));
  }

  /**
   * Waits for an instant of the call, pressing nothing.
   *
   * @param instant time since dialling
   * @throws IllegalArgumentException if it has passed
   */
  public Caller waitsUntil(Duration instant) {
    long until = instant.toMillis();
    if (until < story.now()) {
      String now = VirtualTime.seconds(story.now());
      throw new IllegalArgumentException(VirtualTime.seconds(until) + " has passed: it is " + now);
    }
    call.time().runUpTo(until);
    return this;
  }

  /**
   * Listens to the end of what is playing; in silence, does nothing.
   *
   * @throws AssertionError if it never ends
   */
  public Caller listensToTheEnd() {
    Optional<Prompt> heard = call.line().heard();
    if (heard.isPresent()) {
      int from = call.line().size();
      boolean over =
          story.waitFor(() -> story.find(from, Kind.PLAYED, Kind.FAILED, Kind.STOP) >= 0);
      story.require(over, "to hear " + heard.get().text() + " to its end");
    }
    return this;
  }

  // What a caller can say.

  /**
   * The next prompt since the caller last did or heard something is this audio file, or these in a
   * row. Waits until it begins, not until it ends.
   */
  public Caller hears(String... audioFiles) {
    String wanted = String.join(" ", audioFiles);
    story.expectNext(Kind.PLAY, wanted, "to hear " + wanted);
    return this;
  }

  /** As {@link #hears(String...)}, for any prompt. */
  public Caller hears(Prompt prompt) {
    return hears(prompt.text());
  }

  /** Nothing is playing at this instant. */
  public Caller hearsNothing() {
    story.settle();
    story.require(call.line().heard().isEmpty(), "to hear nothing");
    return this;
  }

  /** Nothing begins to play for so long, nor does anything play now. */
  public Caller hearsNothingFor(Duration length) {
    hearsNothing();
    int from = call.line().size();
    waits(length);
    story.require(
        story.find(from, Kind.PLAY) < 0,
        "to hear nothing for " + VirtualTime.seconds(length.toMillis()) + " s");
    return this;
  }

  /** The caller is in this menu. */
  public Caller isIn(String ivr) {
    story.expectIn(ivr);
    return this;
  }

  /** The next thing that the router is told is to route here. Waits until it is. */
  public Caller isRoutedTo(Destination destination) {
    story.expectNext(Kind.ROUTE, destination.text(), "to be routed to " + destination.text());
    return this;
  }

  /** The next transfer that fails, or from which the caller comes back, is this one. Waits. */
  public Caller comesBackFrom(Destination destination, RouteOutcome outcome) {
    String wanted = destination.text() + " " + outcome.text();
    story.expectNext(Kind.ROUTED, wanted, "to come back from " + wanted);
    return this;
  }

  /** The call is handed over to this destination. Waits until it has ended. */
  public Caller reaches(Destination destination) {
    boolean over = story.waitFor(call::isOver);
    boolean right = over
        && story.endedBy(EndCause.CONNECTED)
        && story.lastIs(Kind.ROUTE, event -> event.routesTo(destination));
    story.require(right, "to reach " + destination.text());
    return this;
  }

  /** The call ends for this cause. Waits until it has. */
  public Caller ends(EndCause cause) {
    boolean over = story.waitFor(call::isOver);
    story.require(over && story.endedBy(cause), "the call to end " + cause.text());
    return this;
  }

  /** Presses nothing until the call has ended, whatever for. */
  public Caller staysSilentToTheEnd() {
    story.require(story.waitFor(call::isOver), "the call to end");
    return this;
  }

  /** No menu takes the call (semantics rule 1). */
  public Caller isNotTaken() {
    story.require(!story.isTaken(), "no menu to take the call");
    return this;
  }

  /** The call goes on. */
  public Caller isStillThere() {
    story.settle();
    story.require(!call.isOver(), "the call to go on");
    return this;
  }

  /** It is so long since dialling: the instant of what was heard, reached or ended last. */
  public Caller after(Duration sinceDialling) {
    story.settle();
    String wanted = VirtualTime.seconds(sinceDialling.toMillis());
    story.require(story.now() == sinceDialling.toMillis(), "it to be " + wanted);
    return this;
  }

  // What a test can look at.

  /** Time since dialling. */
  public Duration time() {
    return story.time();
  }

  /** What the call is doing. */
  public CallState state() {
    story.settle();
    return call.state();
  }

  /** All that happened, as lines of a scenario: what the caller did and what came of it. */
  public List<LineEvent> events() {
    story.settle();
    return call.events();
  }

  /** What happened to the call, to be kept and replayed; empty if no menu took it. */
  public Optional<Trace> trace() {
    return call.trace();
  }

  /**
   * This story as the text of a scenario file. Of a call that goes on it says what happened so far.
   *
   * @param definitions the name of the file with the menus
   */
  public String scenario(String definitions) {
    story.settle();
    return story.scenario(definitions);
  }

  /** The story so far. */
  @Override
  public String toString() {
    return story.text();
  }
}
