/** Links for welcome mails in the staff API. */
@NullMarked
package dev.waymark.staff.links;

import org.jspecify.annotations.NullMarked;
