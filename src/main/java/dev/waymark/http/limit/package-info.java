/**
 * Limits on sources of requests: token buckets for each, the source behind trusted proxies, and the
 * answer 429 (RFC 6585 section 4).
 */
@NullMarked
package dev.waymark.http.limit;

import org.jspecify.annotations.NullMarked;
