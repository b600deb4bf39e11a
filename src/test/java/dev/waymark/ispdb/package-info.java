/** Reads files of the ISPDB, the public collection of autoconfig documents. */
@NullMarked
package dev.waymark.ispdb;

import org.jspecify.annotations.NullMarked;
