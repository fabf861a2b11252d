package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.testkit.VirtualCall;
import java.util.Optional;

/**
 * A call with a person on the line. It runs in virtual time that is let go on as fast as the clock
 * on the wall: what is piped in is pressed at the same instants in every run, and comes to the
 * same.
 */
final class LiveCall {
  private final VirtualCall call;
  private final Typist caller;
  private final CallScreen screen;
  private final Optional<Loudspeaker> speaker;
  private final Pace pace;
  private final Keyboard keyboard;

  LiveCall(
      VirtualCall call,
      Typist caller,
      CallScreen screen,
      Optional<Loudspeaker> speaker,
      Pace pace,
      Keyboard keyboard) {
    this.call = call;
    this.caller = caller;
    this.screen = screen;
    this.speaker = speaker;
    this.pace = pace;
    this.keyboard = keyboard;
  }

  /** Dials, and returns when the call is over. The extension must be one that a menu answers. */
  void run(String extension) throws InterruptedException {
    pace.settle(keyboard);
    call.dial(extension);
    tell();
    while (!call.isOver()) {
      goOn();
      tell();
    }
  }

  private void tell() {
    speaker.ifPresent(Loudspeaker::update);
    screen.update();
  }

  /** To the next instant at which something happens: first what the caller does (rule 13). */
  private void goOn() throws InterruptedException {
    long callers = caller.next(call);
    long calls = call.time().next().orElse(Typist.NEVER);
    long next = Math.max(call.time().now(), Math.min(callers, Math.min(calls, screen.next())));
    long now = pace.await(next, keyboard);
    if (now < next) {
      call.time().runUpTo(now); // something was typed
    } else if (callers <= next) {
      call.time().runUpTo(next);
      caller.act(call);
    } else if (calls <= next) {
      call.time().step(next);
    } else {
      call.time().runUpTo(next); // the screen alone wanted to be woken
    }
  }
}
