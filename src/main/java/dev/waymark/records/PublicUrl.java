package dev.waymark.records;

import dev.waymark.mail.Port;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Host;
import java.net.URI;
import java.util.Optional;

/** Where clients reach this service, as far as records can lead there. */
public final class PublicUrl {
  private final URI base;
  private final HttpsOrigin origin;

  private PublicUrl(URI base, HttpsOrigin origin) {
    this.base = base;
    this.origin = origin;
  }

  /** Empty where it is no https URL, or its host is not in ASCII. */
  public static Optional<PublicUrl> of(URI url) {
    return HttpsOrigin.of(url).map(origin -> new PublicUrl(url, origin));
  }

  Host host() {
    return origin.host();
  }

  Port port() {
    return origin.port();
  }

  boolean isOnStandardPort() {
    return port().equals(HttpsOrigin.STANDARD);
  }

  /** Where a domain's autoconfig document is, whatever the Host. */
  URI autoconfig(DomainName domain) {
    return base.resolve("/v1.1/" + domain.ascii());
  }
}
