/** Real calls over loopback. */
@NullMarked
package io.twelvekeys.examples.sip;

import org.jspecify.annotations.NullMarked;
