package dev.waymark.http.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the address of the client behind trusted proxies: the last one in {@code X-Forwarded-For}
 * that is not of a trusted proxy. The first may be written by the client itself, where a proxy
 * appends to the header.
 */
@Singleton
public class ClientAddresses {
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final String UNKNOWN = "unknown";

  /** The forms of proxies: an address, an IPv4 address with a port, IPv6 in brackets. */
  private static final Pattern FORM =
      Pattern.compile("\\[([0-9a-fA-F:.]+)](?::[0-9]+)?|([0-9.]+):[0-9]+|([0-9a-fA-F:.]+)");

  private final TrustedProxies proxies;

  ClientAddresses(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  /** Returns the address of the client that sent a request. */
  public String of(HttpServerRequest request) {
    if (proxies.isEmpty()) {
      return host(request.remoteAddress());
    }
    String peer = peer(request);
    return proxies.include(peer) ? behind(peer, request.headers().getAll(FORWARDED_FOR)) : peer;
  }

  /** Tells if a request seems to come through a proxy that is not trusted. */
  boolean isThroughUnknownProxy(HttpServerRequest request) {
    return request.headers().contains(FORWARDED_FOR) && !proxies.include(peer(request));
  }

  /** Returns the address at the other end of the connection. */
  static String peer(HttpServerRequest request) {
    return host(request.connection().remoteAddress());
  }

  /** A connection through a Unix socket has no address. */
  private static String host(SocketAddress address) {
    return Optional.ofNullable(address).map(SocketAddress::hostAddress).orElse(UNKNOWN);
  }

  private String behind(String peer, List<String> headers) {
    String[] chain = String.join(",", headers).split(",", -1);
    String nearest = peer;
    for (int i = chain.length - 1; i >= 0; i--) {
      Matcher form = FORM.matcher(chain[i].strip());
      if (!form.matches()) {
        // The proxy that added it knew no address; nothing before it can be believed.
        return nearest;
      }
      nearest = address(form);
      if (!proxies.include(nearest)) {
        return nearest;
      }
    }
    return nearest;
  }

  private static String address(Matcher form) {
    return Optional.ofNullable(form.group(1))
        .or(() -> Optional.ofNullable(form.group(2)))
        .orElseGet(() -> form.group(3));
  }
}
