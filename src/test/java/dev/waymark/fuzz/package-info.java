/**
 * Generators of random and damaged input; the tests that use them are in the packages they test.
 */
@NullMarked
package dev.waymark.fuzz;

import org.jspecify.annotations.NullMarked;
