/**
 * From any rate to a telephone's, with the low-pass that {@code javax.sound} leaves out. One public
 * class: {@link io.twelvekeys.ivr.audio.resample.Resampler}.
 */
@NullMarked
package io.twelvekeys.ivr.audio.resample;

import org.jspecify.annotations.NullMarked;
