/** The sound of a call: what is agreed about it (SDP), how it travels (RTP), and keys in it. */
@NullMarked
package io.twelvekeys.examples.sip.media;

import org.jspecify.annotations.NullMarked;
