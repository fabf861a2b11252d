/** The page that draws menus, in a real browser. */
package io.twelvekeys.browser;
