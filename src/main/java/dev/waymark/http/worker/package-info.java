/** Choice of the pool of threads for a request. */
@NullMarked
package dev.waymark.http.worker;

import org.jspecify.annotations.NullMarked;
