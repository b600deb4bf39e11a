/**
 * TLS as a probe needs it: shake hands with whatever is there, and judge the certificate
 * afterwards, finding by finding (RFC 5280, RFC 6125), instead of stopping at the first.
 */
@NullMarked
package dev.waymark.probe.tls;

import org.jspecify.annotations.NullMarked;
