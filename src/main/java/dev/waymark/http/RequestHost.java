package dev.waymark.http;

import dev.waymark.mail.address.DomainName;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Optional;
import java.util.stream.Stream;

/** The name a request was sent to, which says what it is about when it has no address. */
public final class RequestHost {
  private static final String AUTOCONFIG = "autoconfig";

  private final Optional<DomainName> name;

  private RequestHost(Optional<DomainName> name) {
    this.name = name;
  }

  public static RequestHost of(HttpServerRequest request) {
    return of(Optional.ofNullable(request.authority()).map(HostAndPort::host));
  }

  /** The same for a name from elsewhere. */
  public static RequestHost of(Optional<String> host) {
    return new RequestHost(host.flatMap(DomainName::tryParse));
  }

  /** The mail domain: the host without the label that clients put before it. */
  public Optional<DomainName> domain() {
    return name.map(
        host ->
            Stream.of(AUTOCONFIG, "autodiscover", "ua-auto-config")
                .flatMap(label -> host.withoutLabel(label).stream())
                .findFirst()
                .orElse(host));
  }

  /**
   * The domain behind {@code autoconfig.} only. Thunderbird, K-9 and Delta Chat ask there, at the
   * base domain of the MX, for addresses in customers' domains.
   */
  public Optional<DomainName> mxDomain() {
    return name.flatMap(host -> host.withoutLabel(AUTOCONFIG));
  }
}
