/**
 * Redirects to JMAP, CalDAV and CardDAV, for clients that look under {@code /.well-known}.
 * Specifications: RFC 8620 section 2.2, RFC 6764 section 5.
 */
@NullMarked
package dev.waymark.wellknown;

import org.jspecify.annotations.NullMarked;
