/** Which places of the menus calls went through, and how often: what coverage and flow are made of. */
@NullMarked
package io.twelvekeys.ivr.testkit.traffic;

import org.jspecify.annotations.NullMarked;
