/**
 * XML parsers of mail clients as mechanisms: what each takes for well-formed, and the pieces in
 * which it delivers text. Bounded: nothing outside a document is fetched, and nothing is expanded
 * without a limit.
 */
@NullMarked
package dev.waymark.clients.document;

import org.jspecify.annotations.NullMarked;
