/**
 * Statements about a document, domain or endpoint: one finding type for validation, warnings and
 * omissions, and the exceptions that carry findings.
 */
@NullMarked
package dev.waymark.finding;

import org.jspecify.annotations.NullMarked;
