/**
 * The values of Waymark: addresses, domains, hosts, services and the neutral answer, {@link
 * dev.waymark.mail.AccountSettings}. Everything that arrives as text becomes one of these before
 * anything else looks at it; an instance that exists is valid.
 */
@NullMarked
package dev.waymark.mail;

import org.jspecify.annotations.NullMarked;
