/**
 * Who may use the staff API: bearer tokens (RFC 6750) with a role. It is closed when nothing is
 * configured, and it looks at the staff API only, because mail clients send passwords unasked to
 * the public URLs.
 */
@NullMarked
package dev.waymark.security;

import org.jspecify.annotations.NullMarked;
