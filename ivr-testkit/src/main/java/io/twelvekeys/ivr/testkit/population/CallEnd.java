package io.twelvekeys.ivr.testkit.population;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.port.EndCause;
import java.util.Optional;

/**
 * What came of one call.
 *
 * @param reached the destination, where there was one; numbers that one direct-dial pattern allows
 *     are one
 * @param menu in which the caller was at last
 * @param at when it was reached, or else when the call ended, in milliseconds since dialling
 * @param keys how many were pressed
 */
record CallEnd(
    Habit habit,
    Outcome outcome,
    EndCause cause,
    Optional<String> reached,
    Ivr menu,
    long at,
    int keys) {}
