/**
 * Menus as pictures: Mermaid, DOT, SVG, and a page for the browser that also steps through calls.
 */
@NullMarked
package io.twelvekeys.ivr.testkit.diagram;

import org.jspecify.annotations.NullMarked;
