package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.port.EndCause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of callers when something goes wrong everywhere at once.
 *
 * @param trouble what goes wrong
 * @param ends the causes with which calls can end then
 * @param destinations those still asked for, by their text form, whether they answer or not
 * @param lost those that callers could ask for otherwise, and cannot then
 * @param longestSilentStay the longest that a silent caller stays then; empty if there is one whom
 *     only a limit of the call ends
 * @param stranded the menus in which callers then can only hang up, or wait for a limit of the call
 */
public record Aftermath(
    Trouble trouble,
    Set<EndCause> ends,
    Set<String> destinations,
    Set<String> lost,
    Optional<Duration> longestSilentStay,
    List<Finding> stranded) {}
