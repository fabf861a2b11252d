/**
 * Prompts on a line: a {@link io.twelvekeys.ivr.port.MediaPort} whose sound a host pulls in frames
 * of 20 ms, a pacer for hosts that have no clock of their own, and a loudspeaker.
 */
@NullMarked
package io.twelvekeys.ivr.audio.media;

import org.jspecify.annotations.NullMarked;
