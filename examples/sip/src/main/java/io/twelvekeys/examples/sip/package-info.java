/**
 * A host for real calls: it answers SIP, plays prompts as RTP, hears keys, and takes callers where
 * the menus say. {@link io.twelvekeys.examples.sip.SipHost} is the way in; docs/embedding.md walks
 * through it.
 */
@NullMarked
package io.twelvekeys.examples.sip;

import org.jspecify.annotations.NullMarked;
