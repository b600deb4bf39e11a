/** Tests of the service as a whole, and common parts of all tests. */
@NullMarked
package dev.waymark;

import org.jspecify.annotations.NullMarked;
