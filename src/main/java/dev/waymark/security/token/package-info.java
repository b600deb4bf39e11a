/** Bearer tokens (RFC 6750) with a role and, optionally, a list of providers. */
@NullMarked
package dev.waymark.security.token;

import org.jspecify.annotations.NullMarked;
