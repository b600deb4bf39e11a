/**
 * The probe: looks at the mail servers of an account from outside, without credentials, and says
 * what a client would meet on every port in every TLS mode. Targets come from stored settings only;
 * {@link dev.waymark.net.TargetPolicy} decides what may be connected to.
 */
@NullMarked
package dev.waymark.probe;

import org.jspecify.annotations.NullMarked;
