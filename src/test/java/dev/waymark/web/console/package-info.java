@NullMarked
package dev.waymark.web.console;

import org.jspecify.annotations.NullMarked;
