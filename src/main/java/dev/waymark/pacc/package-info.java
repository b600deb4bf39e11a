/**
 * Automatic configuration for user agents: one JSON document per domain, the same for everybody,
 * and its digest in the DNS. Specification: draft-ietf-mailmaint-pacc, levels -02 and -03, which
 * differ in the name of one member; both are written, because unknown members are ignored.
 */
@NullMarked
package dev.waymark.pacc;

import org.jspecify.annotations.NullMarked;
