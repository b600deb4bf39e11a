/**
 * Values: services and the neutral settings of a domain, {@link dev.waymark.mail.AccountSettings}.
 * Text becomes a value before it is used; every instance is valid.
 */
@NullMarked
package dev.waymark.mail;

import org.jspecify.annotations.NullMarked;
