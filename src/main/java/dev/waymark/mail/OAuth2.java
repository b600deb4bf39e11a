package dev.waymark.mail;

import java.net.URI;

/**
 * Parameters of tokens for the services that accept {@link AuthMethod#OAUTH2}. A client secret is
 * not among them: published, it would be no secret.
 *
 * @param issuer a host name or an https URL; both are in use
 * @param scope space-separated, for all services together
 */
public record OAuth2(String issuer, String scope, URI authUrl, URI tokenUrl) {}
