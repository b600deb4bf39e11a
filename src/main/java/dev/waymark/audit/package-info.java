/** The audit log. Entries are written in the transaction of the change that they describe. */
@NullMarked
package dev.waymark.audit;

import org.jspecify.annotations.NullMarked;
