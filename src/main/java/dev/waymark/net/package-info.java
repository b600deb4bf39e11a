/**
 * Outgoing connections: the policy that keeps them away from private networks (SSRF), deadlines,
 * sockets with limits, and HTTP to URLs of the operator.
 */
@NullMarked
package dev.waymark.net;

import org.jspecify.annotations.NullMarked;
