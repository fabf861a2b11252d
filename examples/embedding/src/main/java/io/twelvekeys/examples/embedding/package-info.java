/** The smallest host that embeds the library. */
@NullMarked
package io.twelvekeys.examples.embedding;

import org.jspecify.annotations.NullMarked;
