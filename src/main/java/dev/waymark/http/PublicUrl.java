package dev.waymark.http;

import dev.waymark.mail.Port;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.InvalidValueException;
import java.net.URI;
import java.net.URISyntaxException;

/** The URL under which clients reach this service: {@code https}, a host and a port. */
public record PublicUrl(Host host, Port port) {
  private static final Port STANDARD = new Port(443);

  /**
   * Reads {@code https://setup.example.com} or {@code https://setup.example.com:8443}. Paths are
   * refused, because mail clients ask for fixed ones.
   *
   * @throws InvalidValueException saying what is expected
   */
  public static PublicUrl parse(String text) {
    URI url = uri(text.strip());
    boolean isOrigin =
        "https".equalsIgnoreCase(url.getScheme())
            && url.getHost() != null
            && url.getRawUserInfo() == null
            && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"))
            && url.getRawQuery() == null
            && url.getRawFragment() == null;
    if (!isOrigin) {
      throw invalid();
    }
    return new PublicUrl(
        Host.parse(url.getHost().replaceAll("[\\[\\]]", "")),
        url.getPort() < 0 ? STANDARD : new Port(url.getPort()));
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      InvalidValueException invalid = invalid();
      invalid.initCause(e);
      throw invalid;
    }
  }

  private static InvalidValueException invalid() {
    return new InvalidValueException(
        "not a public URL; expected https, a host in ASCII and nothing after it but a port, such as"
            + " https://setup.example.com");
  }

  public boolean isOnStandardPort() {
    return port.equals(STANDARD);
  }

  /** The URL of a path of this service, or of a path with a query. */
  public URI resolve(String path) {
    String authority = host.urlText() + (isOnStandardPort() ? "" : ":" + port.number());
    return URI.create("https://" + authority).resolve(path);
  }
}
