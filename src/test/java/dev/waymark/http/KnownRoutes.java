package dev.waymark.http;

import java.util.Set;

/** Shows {@link RouteTemplates} to tests of other packages. */
public final class KnownRoutes {
  private KnownRoutes() {}

  public static Set<String> all() {
    return RouteTemplates.ALL;
  }
}
