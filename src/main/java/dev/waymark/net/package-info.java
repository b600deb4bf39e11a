/**
 * The only way out to mail servers: the policy that keeps probes away from private networks (SSRF),
 * deadlines and sockets with limits.
 */
@NullMarked
package dev.waymark.net;

import org.jspecify.annotations.NullMarked;
