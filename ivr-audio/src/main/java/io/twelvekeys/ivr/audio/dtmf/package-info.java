/**
 * Keys as sound: {@link io.twelvekeys.ivr.audio.dtmf.DtmfGenerator} makes the tones of a keypad,
 * {@link io.twelvekeys.ivr.audio.dtmf.DtmfDetector} hears them (ITU-T Q.23 and Q.24).
 *
 * <p>Everything here works on 16-bit samples at 8,000 Hz, where a sine of full scale has
 * +3.14 dBm0.
 */
@NullMarked
package io.twelvekeys.ivr.audio.dtmf;

import org.jspecify.annotations.NullMarked;
