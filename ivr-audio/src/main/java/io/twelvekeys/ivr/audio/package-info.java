/** Prompts as sound: files, G.711 and DTMF. */
@NullMarked
package io.twelvekeys.ivr.audio;

import org.jspecify.annotations.NullMarked;
