/**
 * Keys as messages: RFC 4733 telephone-events beside the sound, SIP INFO bodies, and the merger
 * that makes one key of several reports. All of it is pure: time is handed in, nothing waits.
 */
@NullMarked
package io.twelvekeys.ivr.audio.event;

import org.jspecify.annotations.NullMarked;
