package dev.waymark.mail;

import java.net.URI;

/**
 * How to get a token for the services that accept {@link AuthMethod#OAUTH2}. There is no member for
 * a client secret: one that is published is none.
 *
 * @param issuer a host name or an https URL; both are in use
 * @param scope space-separated, for all services together
 */
public record OAuth2(String issuer, String scope, URI authUrl, URI tokenUrl) {}
