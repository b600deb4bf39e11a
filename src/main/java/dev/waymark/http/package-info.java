/**
 * What all responses share: reading hosts and queries strictly, problems (RFC 9457), headers,
 * limits, and the last resort for what nobody expected. The only package besides the resources and
 * {@code security} that knows HTTP.
 */
@NullMarked
package dev.waymark.http;

import org.jspecify.annotations.NullMarked;
