/** The look-up page of the console: settings, documents, records, replies to customers. */
@NullMarked
package dev.waymark.console.lookup;

import org.jspecify.annotations.NullMarked;
