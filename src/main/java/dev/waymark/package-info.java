/**
 * Starting and stopping the service: the embedded database, the checks before, the greeting after.
 */
@NullMarked
package dev.waymark;

import org.jspecify.annotations.NullMarked;
