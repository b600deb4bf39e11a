/**
 * Our own dialect: everything there is to say about a domain, as JSON, for programs that are not
 * mail clients.
 */
@NullMarked
package dev.waymark.settings;

import org.jspecify.annotations.NullMarked;
