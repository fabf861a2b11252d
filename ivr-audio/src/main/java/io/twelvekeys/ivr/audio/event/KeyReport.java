package io.twelvekeys.ivr.audio.event;

import java.time.Instant;

/**
 * A key as one source tells it.
 *
 * @param symbol one of {@code 0-9 * # A B C D}
 * @param source by which way it came
 * @param at when it was seen to begin
 */
public record KeyReport(char symbol, KeySource source, Instant at) {}
