package dev.waymark.http;

import dev.waymark.mail.address.DomainName;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Optional;
import java.util.stream.Stream;

/** Host of a request; names the mail domain if the request has no address. */
public final class RequestHost {
  private static final String AUTOCONFIG = "autoconfig";

  private final Optional<DomainName> name;

  private RequestHost(Optional<DomainName> name) {
    this.name = name;
  }

  public static RequestHost of(HttpServerRequest request) {
    // The authority is as it was received, the header may be a trusted proxy's; HTTP/2 has none.
    return of(
        Optional.ofNullable(request.getHeader(HttpHeaders.HOST))
            .map(host -> HostAndPort.parseAuthority(host, -1))
            .or(() -> Optional.ofNullable(request.authority()))
            .map(HostAndPort::host));
  }

  /** Creates a host from a name. */
  public static RequestHost of(Optional<String> host) {
    return new RequestHost(host.flatMap(DomainName::tryParse));
  }

  /** Returns the mail domain: the host without the label that clients prepend. */
  public Optional<DomainName> domain() {
    return name.map(
        host ->
            Stream.of(AUTOCONFIG, "autodiscover", "ua-auto-config")
                .flatMap(label -> host.withoutLabel(label).stream())
                .findFirst()
                .orElse(host));
  }

  /**
   * Returns the domain after {@code autoconfig.} only. Thunderbird, K-9 and Delta Chat use this
   * host of the MX's base domain for addresses in customers' domains.
   */
  public Optional<DomainName> mxDomain() {
    return name.flatMap(host -> host.withoutLabel(AUTOCONFIG));
  }
}
