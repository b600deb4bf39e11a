/**
 * Common parts of all responses: strict parsing of hosts and queries, problems (RFC 9457), headers,
 * body limits and the handler of unexpected errors. Besides this package, only the resources and
 * {@code security} know HTTP.
 */
@NullMarked
package dev.waymark.http;

import org.jspecify.annotations.NullMarked;
