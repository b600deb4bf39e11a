/** Sign-in, tokens and the audit in the console. */
@NullMarked
package dev.waymark.console.access;

import org.jspecify.annotations.NullMarked;
