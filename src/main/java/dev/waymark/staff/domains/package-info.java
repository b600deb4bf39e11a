/** Domains, their DNS records, omissions and look-up explanations in the staff API. */
@NullMarked
package dev.waymark.staff.domains;

import org.jspecify.annotations.NullMarked;
