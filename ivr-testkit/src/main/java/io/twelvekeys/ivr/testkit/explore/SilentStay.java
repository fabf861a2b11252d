package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.Ivr;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a caller who dials a menu and presses nothing.
 *
 * @param dialled the menu
 * @param ends where it leads: destinations that are asked for, and causes of the end
 * @param longest how long it takes at most, failing routes included; empty if only a limit of the
 *     call ends it
 */
public record SilentStay(Ivr dialled, Set<String> ends, Optional<Duration> longest) {}
