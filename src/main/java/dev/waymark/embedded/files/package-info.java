/** Files and directories that only the service's user may enter or change. */
@NullMarked
package dev.waymark.embedded.files;

import org.jspecify.annotations.NullMarked;
