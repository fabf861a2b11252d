/** µ-law and A-law: ITU-T G.711, exact. */
@NullMarked
package io.twelvekeys.ivr.audio.g711;

import org.jspecify.annotations.NullMarked;
