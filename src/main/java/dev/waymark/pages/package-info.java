/** Parts common to the setup page and the console: files, colours, options. */
@NullMarked
package dev.waymark.pages;

import org.jspecify.annotations.NullMarked;
