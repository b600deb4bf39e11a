/** Who did what, when and why. Rows are written in the transaction of the change they describe. */
@NullMarked
package dev.waymark.audit;

import org.jspecify.annotations.NullMarked;
