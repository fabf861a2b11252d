/** Hostile input by the million: each class fuzzes one door through which strangers come. */
@NullMarked
package io.twelvekeys.fuzz;

import org.jspecify.annotations.NullMarked;
