package dev.waymark.http;

import java.util.Set;

/** Access to {@link RouteTemplates} for tests of other packages. */
public final class KnownRoutes {
  private KnownRoutes() {}

  public static Set<String> all() {
    return RouteTemplates.ALL;
  }
}
