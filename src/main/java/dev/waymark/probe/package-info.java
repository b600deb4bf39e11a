/**
 * The probe: connects to the mail servers of an account from outside, without credentials, and
 * reports the experience of a client on every port in every TLS mode. Targets come from stored
 * settings only; {@link dev.waymark.net.TargetPolicy} decides which of them may be connected to.
 */
@NullMarked
package dev.waymark.probe;

import org.jspecify.annotations.NullMarked;
