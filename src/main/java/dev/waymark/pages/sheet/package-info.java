/** The settings sheet: servers, ports and user names as people type them. */
@NullMarked
package dev.waymark.pages.sheet;

import org.jspecify.annotations.NullMarked;
