package dev.waymark;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.ws.rs.core.Request;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Fake requests for tests of resources without a server. */
public final class Requests {
  /** A request without conditions. */
  public static final Request UNCONDITIONAL = unconditional();

  private Requests() {}

  /**
   * A request with a raw query and a Host header, of which either may be empty, and no other
   * header.
   */
  public static HttpServerRequest http(String query, String host) {
    return fake(
        HttpServerRequest.class,
        method ->
            switch (method) {
              case "query" -> query.isEmpty() ? null : query;
              case "getHeader" -> null;
              case "authority" -> host.isEmpty() ? null : HostAndPort.create(host, 443);
              default -> throw new UnsupportedOperationException(method);
            });
  }

  private static Request unconditional() {
    return fake(Request.class, method -> null);
  }

  @FunctionalInterface
  private interface Answer {
    @Nullable Object to(String method);
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    Object fake =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method.getName()));
    return type.cast(fake);
  }
}
