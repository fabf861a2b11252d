package io.twelvekeys.examples.host;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.EndCause;
import java.time.Duration;
import java.util.Optional;

/**
 * What came of a call in the menus.
 *
 * @param call which call
 * @param line what the telephony names it, to be found in other systems' logs: a SIP Call-ID
 * @param cause why it ended for the menus
 * @param destination where it was routed last, if anywhere
 * @param length how long it was in the menus
 * @param sound what the host knows of its sound; may be empty
 * @param trace all that happened, as text that can be replayed
 */
public record CallRecord(
    CallInfo call,
    String line,
    EndCause cause,
    Optional<Destination> destination,
    Duration length,
    String sound,
    String trace) {
  /** The record of a call that has just ended. */
  public static CallRecord of(
      Call call, String line, EndCause cause, Optional<Destination> destination, String sound) {
    return new CallRecord(
        call.info(),
        line,
        cause,
        destination,
        Duration.ofMillis(call.time()),
        sound,
        call.trace().map(Trace::text).orElse(""));
  }

  /** All but the trace, in a line. */
  public String text() {
    String where = destination.map(to -> " " + to.text()).orElse("");
    String heard = sound.isEmpty() ? "" : " " + sound;
    return "call " + call.id() + " " + line + " " + call.extension() + " " + cause.text() + where
        + " " + length.toMillis() + " ms" + heard;
  }
}
