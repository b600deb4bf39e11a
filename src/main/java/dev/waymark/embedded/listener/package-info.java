/** Checks that the server on the database's port is the service's own. */
@NullMarked
package dev.waymark.embedded.listener;

import org.jspecify.annotations.NullMarked;
