/** The places of menus that calls went through, and how often: coverage and flow are made of it. */
@NullMarked
package io.twelvekeys.ivr.testkit.traffic;

import org.jspecify.annotations.NullMarked;
