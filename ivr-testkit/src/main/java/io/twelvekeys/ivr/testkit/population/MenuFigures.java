package io.twelvekeys.ivr.testkit.population;

import io.twelvekeys.ivr.Ivr;

/**
 * What callers met in one menu.
 *
 * @param ivr the menu
 * @param visits how often it was entered
 * @param gaveUp how many callers hung up in it, or by a key of it, without what they wanted
 * @param deadEnds how many calls ended in it without the caller's will
 * @param noInputs how often no key came in time
 * @param noMatches how often what was typed meant nothing
 * @param transfersFailed how often a transfer failed
 */
public record MenuFigures(
    Ivr ivr,
    long visits,
    long gaveUp,
    long deadEnds,
    long noInputs,
    long noMatches,
    long transfersFailed) {}
