/** Which menus, keys and failures the tests of menus went through. */
@NullMarked
package io.twelvekeys.ivr.testkit.coverage;

import org.jspecify.annotations.NullMarked;
