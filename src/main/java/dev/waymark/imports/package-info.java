/**
 * Files with many domains: one JSON object a line (<a href="https://github.com/ndjson/ndjson-
 * spec">NDJSON</a>) or CSV (RFC 4180, without line breaks in fields), read while they arrive.
 */
@NullMarked
package dev.waymark.imports;

import org.jspecify.annotations.NullMarked;
