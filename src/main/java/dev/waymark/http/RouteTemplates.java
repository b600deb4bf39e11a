package dev.waymark.http;

import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * A request's path as far as it is one of our fixed words. What follows may hold an address and
 * must not reach a log.
 */
final class RouteTemplates {
  private static final List<String> KNOWN =
      List.of(
          "/mail/config-v1.1.xml",
          "/.well-known/",
          "/v1.1/",
          "/autodiscover/",
          "/email.mobileconfig",
          "/api/v1/settings",
          "/api/v1/providers",
          "/api/v1/domains",
          "/api/v1/probes",
          "/api/v1/");

  private RouteTemplates() {}

  static String of(RoutingContext context) {
    String path = String.valueOf(context.request().path());
    String known = KNOWN.stream().filter(path::startsWith).findFirst().orElse("(another path)");
    return context.request().method() + " " + known;
  }
}
