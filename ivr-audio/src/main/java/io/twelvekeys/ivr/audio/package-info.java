/**
 * Prompts as sound: what all packages below share. {@link io.twelvekeys.ivr.audio.Pcm} is sound
 * that is ready to be worked on, {@link io.twelvekeys.ivr.audio.SampleFormat} says how sound stands
 * in the bytes of a file.
 */
@NullMarked
package io.twelvekeys.ivr.audio;

import org.jspecify.annotations.NullMarked;
