/** What a host implements: media, routing and listening to what happened. */
@NullMarked
package io.twelvekeys.ivr.port;

import org.jspecify.annotations.NullMarked;
