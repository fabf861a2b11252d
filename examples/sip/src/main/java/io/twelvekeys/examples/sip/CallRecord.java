package io.twelvekeys.examples.sip;

import io.twelvekeys.examples.sip.media.RtpCount;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.EndCause;
import java.time.Duration;
import java.util.Optional;

/**
 * What came of a call in the menus.
 *
 * @param call which call
 * @param sipId its Call-ID, to be found in other systems' logs
 * @param cause why it ended for the menus
 * @param destination where it was routed last, if anywhere
 * @param length how long it was in the menus
 * @param rtp what travelled while it was
 * @param trace all that happened, as text that can be replayed
 */
public record CallRecord(
    CallInfo call,
    String sipId,
    EndCause cause,
    Optional<Destination> destination,
    Duration length,
    RtpCount rtp,
    String trace) {}
