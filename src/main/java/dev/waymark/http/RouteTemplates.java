package dev.waymark.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Templates of all paths of the service. Logs and metrics contain only templates: a requested path
 * may contain an address, and the number of distinct paths is unbounded.
 */
final class RouteTemplates {
  static final Set<String> ALL =
      Set.of(
          "/mail/config-v1.1.xml",
          "/.well-known/autoconfig/mail/config-v1.1.xml",
          "/v1.1/mail/config-v1.1.xml",
          "/v1.1/{domain}",
          "/autodiscover/autodiscover.xml",
          "/autodiscover/autodiscover.json",
          "/autodiscover/autodiscover.json/{version}/{email}",
          "/email.mobileconfig",
          "/.well-known/user-agent-configuration.json",
          "/.well-known/jmap",
          "/.well-known/caldav",
          "/.well-known/carddav",
          "/tls/ask",
          "/",
          "/setup",
          "/s/{code}",
          "/assets/{hash}/{name}",
          "/console",
          "/console/sign-in",
          "/console/sign-out",
          "/console/reply",
          "/console/setup-links",
          "/console/probes",
          "/console/probes/{id}",
          "/console/probes/{id}/events",
          "/console/providers",
          "/console/providers/{id}",
          "/console/providers/{id}/edit",
          "/console/providers/{id}/revisions/{n}",
          "/console/domains",
          "/console/domains/{name}",
          "/console/import",
          "/console/import/{id}",
          "/console/audit",
          "/console/tokens",
          "/console/tokens/{id}/revoke",
          "/api/v1/settings",
          "/api/v1/settings/qr",
          "/api/v1/providers",
          "/api/v1/providers/{id}",
          "/api/v1/providers/{id}/revisions",
          "/api/v1/providers/{id}/revisions/{n}",
          "/api/v1/providers/{id}/revisions/{n}/publish",
          "/api/v1/providers/{id}/revisions/{n}/diff",
          "/api/v1/providers/{id}/watch",
          "/api/v1/providers/{id}/probes",
          "/api/v1/tokens",
          "/api/v1/tokens/{id}",
          "/api/v1/audit",
          "/api/v1/setup-links",
          "/api/v1/providers/import",
          "/api/v1/providers/{id}/autoconfig.xml",
          "/api/v1/domains",
          "/api/v1/domains/import",
          "/api/v1/domains/{name}",
          "/api/v1/probes",
          "/api/v1/probes/stream",
          "/api/v1/clients/simulate",
          "/api/v1/probes/sign-in",
          "/api/v1/probes/{id}",
          "/api/v1/domains/{name}/probes",
          "/api/v1/domains/{name}/explain",
          "/api/v1/domains/{name}/dns",
          "/api/v1/domains/{name}/dialects",
          "/api/v1/domains/{name}/verification");

  private static final String OTHER = "(another path)";
  private static final String URI_TAG = "uri";

  /** Values that Micrometer writes if a request has no route. */
  private static final Set<String> MICROMETER = Set.of("NOT_FOUND", "REDIRECTION", "root");

  /** Returns method and template of a request, for the log. */
  static String of(RoutingContext context) {
    String path = String.valueOf(context.request().path());
    String template =
        ALL.stream()
            .sorted((a, b) -> Boolean.compare(a.indexOf('{') >= 0, b.indexOf('{') >= 0))
            .filter(known -> pattern(known).matcher(path).matches())
            .findFirst()
            .orElse(OTHER);
    return context.request().method() + " " + template;
  }

  private static Pattern pattern(String template) {
    return Pattern.compile("\\Q" + template.replaceAll("\\{[a-z]+}", "\\\\E[^/]+\\\\Q") + "\\E");
  }

  /** Replaces raw paths: Micrometer uses them for requests that end before their resource. */
  @Produces
  @Singleton
  MeterFilter onlyTemplates() {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id id) {
        String uri = id.getTag(URI_TAG);
        boolean known = uri == null || ALL.contains(uri) || MICROMETER.contains(uri);
        return known ? id : id.replaceTags(withUri(id, OTHER));
      }
    };
  }

  private static Iterable<Tag> withUri(Meter.Id id, String uri) {
    return id.getTags().stream()
        .map(tag -> tag.getKey().equals(URI_TAG) ? Tag.of(URI_TAG, uri) : tag)
        .toList();
  }
}
