package dev.waymark.records;

import dev.waymark.mail.Port;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.InvalidValueException;
import java.net.URI;
import java.util.Optional;

/** The server that an https URL names. */
record HttpsOrigin(Host host, Port port) {
  static final Port STANDARD = new Port(443);

  /** Empty where the URL is another one, or its host cannot stand in the DNS. */
  static Optional<HttpsOrigin> of(URI url) {
    if (!"https".equalsIgnoreCase(url.getScheme()) || url.getHost() == null) {
      return Optional.empty();
    }
    try {
      Host host = Host.parse(url.getHost().replaceAll("[\\[\\]]", ""));
      return Optional.of(
          new HttpsOrigin(host, url.getPort() < 0 ? STANDARD : new Port(url.getPort())));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
