/**
 * Clients for the dialogue before login: IMAP (RFC 9051, RFC 3501), POP3 (RFC 1939, RFC 2449, RFC
 * 2595), SMTP (RFC 5321, RFC 3207, RFC 4954) and ManageSieve (RFC 5804), over one connection with
 * limits. Only greeting, capabilities, STARTTLS and the farewell are ever spoken; credentials have
 * no place here.
 */
@NullMarked
package dev.waymark.probe.prelogin;

import org.jspecify.annotations.NullMarked;
