package io.twelvekeys.ivr.testkit.fault;

/**
 * Everything that a host can do wrong to a call, and that its caller survives. Each stands for
 * something that was seen in real telephony; {@link FaultSwitch} says when it strikes.
 */
public enum Fault {
  /** {@code MediaPort.play} throws an exception. */
  PLAY_THROWS(Place.PROMPT, "the line throws when a prompt is to be played"),
  /** {@code MediaPort.play} returns null. */
  PLAY_RETURNS_NULL(Place.PROMPT, "the line returns null for a playback"),
  /** {@code MediaPort.play} throws an {@link Error}. */
  PLAY_BREAKS(Place.PROMPT, "an Error in the line when a prompt is to be played"),
  /** {@code Playback.ended} returns null. */
  PROMPT_HAS_NO_END(Place.PROMPT, "a playback returns null for its end"),
  /** {@code Playback.ended} throws an exception. */
  PROMPT_END_THROWS(Place.PROMPT, "a playback throws when it is asked for its end"),
  /** A prompt has ended before {@code play} returns. */
  PROMPT_ENDS_AT_ONCE(Place.PROMPT, "a prompt has ended before play returns"),
  /** A prompt has failed before {@code play} returns. */
  PROMPT_FAILS_AT_ONCE(Place.PROMPT, "a prompt has failed before play returns, as if missing"),
  /** A prompt that was heard to its end is said to have failed. */
  PROMPT_FAILS(Place.PROMPT, "a prompt fails at its end"),
  /** A prompt's end is told later than it came. */
  PROMPT_ENDS_LATE(Place.PROMPT, "a prompt's end is told late"),
  /** A prompt's end is never told. */
  PROMPT_NEVER_ENDS(Place.PROMPT, "a prompt's end is never told"),
  /** A prompt's end is told twice. */
  PROMPT_ENDS_TWICE(Place.PROMPT, "a prompt's end is told twice"),
  /** {@code Playback.stop} throws an exception. */
  STOP_THROWS(Place.PROMPT, "a playback throws when it is stopped"),
  /** {@code Playback.stop} throws an {@link Error}. */
  STOP_BREAKS(Place.PROMPT, "an Error in a playback when it is stopped"),
  /** A prompt that was stopped is said to have ended, within {@code stop}. */
  STOPPED_PROMPT_ENDS(Place.PROMPT, "a prompt that was stopped ends all the same"),
  /** A prompt that was stopped is said to have ended, when others play already. */
  STOPPED_PROMPT_ENDS_LATE(Place.PROMPT, "a prompt that was stopped ends when others play"),
  /** {@code MediaPort.hangUp} throws an exception. */
  HANG_UP_THROWS(Place.PROMPT, "the line throws when it is to hang up"),
  /** {@code MediaPort.hangUp} throws an {@link Error}. */
  HANG_UP_BREAKS(Place.PROMPT, "an Error in the line when it is to hang up"),

  /** {@code Router.route} throws an exception. */
  ROUTE_THROWS(Place.ROUTE, "the router throws"),
  /** {@code Router.route} returns null. */
  ROUTE_RETURNS_NULL(Place.ROUTE, "the router returns null for a routing"),
  /** {@code Router.route} throws an {@link Error}. */
  ROUTE_BREAKS(Place.ROUTE, "an Error in the router"),
  /** {@code Routing.outcome} returns null. */
  ROUTE_HAS_NO_OUTCOME(Place.ROUTE, "a routing returns null for its outcome"),
  /** The outcome itself is null. */
  ROUTE_OUTCOME_IS_NULL(Place.ROUTE, "the outcome of a route is null"),
  /** A route has failed before {@code route} returns. */
  ROUTE_FAILS_AT_ONCE(Place.ROUTE, "a route has failed before route returns"),
  /** A route completes exceptionally. */
  ROUTE_FAILS(Place.ROUTE, "a route completes with an exception"),
  /** A route's outcome is told later than it came. */
  ROUTE_ANSWERS_LATE(Place.ROUTE, "a route's outcome is told late"),
  /** A route's outcome is never told. */
  ROUTE_NEVER_ANSWERS(Place.ROUTE, "a route's outcome is never told"),
  /** A route's outcome is told twice. */
  ROUTE_ANSWERS_TWICE(Place.ROUTE, "a route's outcome is told twice"),
  /** {@code Routing.cancel} throws an exception. */
  CANCEL_THROWS(Place.ROUTE, "a routing throws when it is cancelled"),
  /** {@code Routing.cancel} throws an {@link Error}. */
  CANCEL_BREAKS(Place.ROUTE, "an Error in a routing when it is cancelled"),
  /** A route that was cancelled is connected, within {@code cancel}. */
  CANCELLED_ROUTE_CONNECTS(Place.ROUTE, "a route that was cancelled is connected all the same"),
  /** A route that was cancelled is connected, when others are under way already. */
  CANCELLED_ROUTE_CONNECTS_LATE(Place.ROUTE, "a route that was cancelled is connected later"),
  /** {@code OutboundPolicy.allows} throws an exception. */
  POLICY_THROWS(Place.ROUTE, "the outbound policy throws"),

  /** A wake rings before its instant. */
  WAKE_EARLY(Place.TIME, "a wake rings early"),
  /** A wake rings after its instant. */
  WAKE_LATE(Place.TIME, "a wake rings late"),
  /** A wake rings twice. */
  WAKE_TWICE(Place.TIME, "a wake rings twice"),
  /** A wake never rings: the call waits until anything happens to it. */
  WAKE_LOST(Place.TIME, "a wake never rings"),
  /** A wake that was cancelled rings all the same. */
  CANCELLED_WAKE_RINGS(Place.TIME, "a wake that was cancelled rings all the same"),
  /** {@code Wake.cancel} throws an exception. */
  WAKE_CANCEL_THROWS(Place.TIME, "a wake throws when it is cancelled"),
  /** {@code Time.wakeAt} throws an exception. */
  WAKE_REFUSED(Place.TIME, "no wake can be set"),
  /** {@code Time.now} jumps ahead. */
  CLOCK_JUMPS_AHEAD(Place.TIME, "the clock jumps ahead"),
  /** {@code Time.now} runs backwards. */
  CLOCK_RUNS_BACK(Place.TIME, "the clock runs back"),
  /** {@code Time.now} throws an exception. */
  CLOCK_THROWS(Place.TIME, "the clock throws"),

  /** {@code Executor.execute} throws. */
  EXECUTOR_REJECTS(Place.EXECUTOR, "the executor rejects a task"),
  /** {@code Executor.execute} runs the task, and throws. */
  EXECUTOR_RUNS_AND_REJECTS(Place.EXECUTOR, "the executor rejects a task that it has run"),
  /** A task is run long after it was handed in. */
  EXECUTOR_STALLS(Place.EXECUTOR, "the executor stalls"),
  /** A task is run twice. */
  EXECUTOR_RUNS_TWICE(Place.EXECUTOR, "the executor runs a task twice"),
  /** A task is run in a thread that was interrupted. */
  THREAD_INTERRUPTED(Place.EXECUTOR, "a task is run in an interrupted thread"),

  /** {@code CallListener.onFact} throws an exception. */
  LISTENER_THROWS(Place.LISTENER, "the listener throws"),
  /** {@code CallListener.onFact} throws an {@link Error}. */
  LISTENER_BREAKS(Place.LISTENER, "an Error in the listener"),
  /** A listener presses a key of the call that it hears of. */
  LISTENER_PRESSES(Place.LISTENER, "the listener calls back and presses a key"),
  /** A listener hangs up the call that it hears of. */
  LISTENER_HANGS_UP(Place.LISTENER, "the listener calls back and hangs up"),

  /** A key is reported twice, as by telephone-event end packets, or by INFO and in-band. */
  KEY_TWICE(Place.CALLER, "a key is reported twice"),
  /** More keys come at one instant than a call takes in. */
  KEY_FLOOD(Place.CALLER, "three hundred keys come at one instant"),
  /** Symbols that are on no telephone. */
  ILLEGAL_SYMBOL(Place.CALLER, "symbols are reported that are on no telephone"),
  /** The caller hangs up. */
  CALLER_HANGS_UP(Place.CALLER, "the caller hangs up"),
  /** A hang-up is reported twice. */
  HANG_UP_TWICE(Place.CALLER, "the caller hangs up, and it is reported twice"),
  /** Keys and a hang-up are reported of a call that is over. */
  EVENTS_AFTER_END(Place.CALLER, "keys and a hang-up are reported after the end"),

  /** Menus of somebody else are published while the call is in its own. */
  MENUS_REPLACED(Place.HOST, "all menus are taken away, and others published"),
  /** {@code IvrEngine.drain} while the call runs. */
  ENGINE_DRAINS(Place.HOST, "the engine drains"),
  /** {@code IvrEngine.drain} without patience, twice. */
  ENGINE_CLOSES(Place.HOST, "the engine closes, twice");

  /** Whose fault it is. */
  public enum Place {
    /** Of the line: {@link io.twelvekeys.ivr.port.MediaPort}. */
    PROMPT,
    /** Of the router, or of the outbound policy. */
    ROUTE,
    /** Of {@link io.twelvekeys.ivr.engine.Time}. */
    TIME,
    /** Of the executor. */
    EXECUTOR,
    /** Of the listener. */
    LISTENER,
    /** Of the caller, or of the network that tells of them. */
    CALLER,
    /** Of the host, in how it uses {@link io.twelvekeys.ivr.engine.IvrEngine}. */
    HOST
  }

  private final Place place;
  private final String sentence;

  Fault(Place place, String sentence) {
    this.place = place;
    this.sentence = sentence;
  }

  /** Whose fault it is. */
  public Place place() {
    return place;
  }

  /** What is wrong, as a sentence without a full stop. */
  public String sentence() {
    return sentence;
  }
}
