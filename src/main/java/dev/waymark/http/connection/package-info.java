/**
 * Limits of connections that the HTTP server has no setting for: their number, deadlines of
 * headers, unread answers and idleness, requests in flight, and requests whose end other servers
 * would see elsewhere (RFC 9112 section 11.2). Netty handlers, for the public and the management
 * port.
 */
@NullMarked
package dev.waymark.http.connection;

import org.jspecify.annotations.NullMarked;
