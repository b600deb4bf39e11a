/**
 * Addresses, domains, host names and IP addresses as values: RFC 5321 section 4.1, RFC 1035 section
 * 2.3.1, UTS #46.
 */
@NullMarked
package dev.waymark.mail.address;

import org.jspecify.annotations.NullMarked;
