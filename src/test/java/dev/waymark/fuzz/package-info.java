/** What random and damaged input is made of; the tests that use it stand beside what they try. */
@NullMarked
package dev.waymark.fuzz;

import org.jspecify.annotations.NullMarked;
