/**
 * Files with many domains: one JSON object a line (<a
 * href="https://github.com/ndjson/ndjson-spec">NDJSON</a>) or CSV (RFC 4180, without line breaks in
 * fields). They are read while they arrive.
 */
@NullMarked
package dev.waymark.publishing.bulk;

import org.jspecify.annotations.NullMarked;
