/** Live probes in the console, followed by server-sent events. */
@NullMarked
package dev.waymark.console.probe;

import org.jspecify.annotations.NullMarked;
