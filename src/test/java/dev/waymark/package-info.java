/** Tests of the service as a whole, and what the tests of all packages share. */
@NullMarked
package dev.waymark;

import org.jspecify.annotations.NullMarked;
