/** What hosts for real calls have in common, whatever telephony they speak. */
@NullMarked
package io.twelvekeys.examples.host;

import org.jspecify.annotations.NullMarked;
