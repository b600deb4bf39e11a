/**
 * Looking names up: the only place that asks the DNS (RFC 1034, RFC 1035) or the system's resolver.
 * Answers are values that tell a missing name, a name without addresses and a failure apart.
 */
@NullMarked
package dev.waymark.dns;

import org.jspecify.annotations.NullMarked;
