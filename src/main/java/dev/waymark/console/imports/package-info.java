/** Imports in the console, with their progress. */
@NullMarked
package dev.waymark.console.imports;

import org.jspecify.annotations.NullMarked;
