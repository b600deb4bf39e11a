/**
 * The sign-in check: one real login per protocol, over a verified TLS connection to a published
 * endpoint, with a password that is not kept. Off unless the operator turns it on.
 */
@NullMarked
package dev.waymark.probe.signin;

import org.jspecify.annotations.NullMarked;
