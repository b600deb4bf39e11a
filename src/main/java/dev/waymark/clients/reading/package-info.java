/** URLs and documents that the models of several clients read alike. */
@NullMarked
package dev.waymark.clients.reading;

import org.jspecify.annotations.NullMarked;
