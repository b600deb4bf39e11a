/**
 * TLS with any server: the handshake, and the checks of its certificate (RFC 5280, RFC 6125), which
 * report every fault instead of stopping at the first.
 */
@NullMarked
package dev.waymark.net.tls;

import org.jspecify.annotations.NullMarked;
