package dev.waymark.http.body;

import java.time.Duration;
import java.util.List;

/**
 * Limits of the body on a route.
 *
 * @param limit largest number of bytes
 * @param reading kind of reading
 */
public record BodyRule(long limit, Reading reading) {
  private static final long KILO = 1024;
  private static final long MEGA = 1024 * KILO;

  private static final BodyRule FORM = new BodyRule(4 * KILO, Reading.SOON);
  private static final BodyRule OTHER = new BodyRule(MEGA, Reading.NEVER);

  /** The first whose path begins a requested one. */
  private static final List<Route> ROUTES =
      List.of(
          new Route("/autodiscover/", new BodyRule(64 * KILO, Reading.SOON)),
          new Route("/api/v1/providers/import", new BodyRule(32 * MEGA, Reading.STREAM)),
          // The size of a domain import is not known in advance.
          new Route("/api/v1/domains/import", new BodyRule(Long.MAX_VALUE, Reading.STREAM)),
          new Route("/api/", new BodyRule(MEGA, Reading.LATER)),
          // An uploaded file is stored until it is read; a million domains take half of this.
          new Route("/console/import", new BodyRule(256 * MEGA, Reading.STREAM)),
          // The form of a provider contains its document, in the larger encoding of forms.
          new Route("/console/providers", new BodyRule(MEGA, Reading.LATER)),
          // The form of a domain contains its variables and login rules.
          new Route("/console/domains", new BodyRule(64 * KILO, Reading.SOON)),
          new Route("/console", FORM),
          new Route("/s/", FORM));

  /** Kinds of reading. */
  public enum Reading {
    /** Before a thread is taken, within 10 seconds. */
    SOON,
    /** Before a thread is taken, within 30 seconds. */
    LATER,
    /** While it arrives, for as long as it makes progress. */
    STREAM,
    /** By no resource. */
    NEVER;

    /** Returns the time for the whole body, where the body is read before a thread is taken. */
    Duration deadline() {
      return this == LATER ? Duration.ofSeconds(30) : Duration.ofSeconds(10);
    }
  }

  /** A rule for all paths with a prefix. */
  private record Route(String prefix, BodyRule rule) {}

  /** Returns the rule for a path. */
  public static BodyRule of(String path) {
    return ROUTES.stream()
        .filter(route -> path.startsWith(route.prefix()))
        .map(Route::rule)
        .findFirst()
        .orElse(OTHER);
  }
}
