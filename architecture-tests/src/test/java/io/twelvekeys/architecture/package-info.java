/**
 * What the code of every module keeps to, checked by reading its classes, its module descriptors
 * and its sources. Each rule is also shown to fail, on violations planted for it.
 */
@NullMarked
package io.twelvekeys.architecture;

import org.jspecify.annotations.NullMarked;
