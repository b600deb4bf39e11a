/** Login names, and the rules by which a domain derives them from addresses. */
@NullMarked
package dev.waymark.mail.login;

import org.jspecify.annotations.NullMarked;
