/**
 * WAVE files and raw sound, read as hostile input. {@link
 * io.twelvekeys.ivr.audio.wave.SoundReader} answers any bytes with a checked {@link
 * io.twelvekeys.ivr.audio.wave.SoundFile} or with a {@link io.twelvekeys.ivr.audio.wave.Refusal}
 * that says what is wrong and where; it never hands a byte to {@code javax.sound}.
 */
@NullMarked
package io.twelvekeys.ivr.audio.wave;

import org.jspecify.annotations.NullMarked;
