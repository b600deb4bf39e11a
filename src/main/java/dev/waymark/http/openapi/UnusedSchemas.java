package dev.waymark.http.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Removes schemas that nothing refers to. The scanner writes one for a generic class itself, beside
 * those of its uses.
 */
final class UnusedSchemas {
  private static final List<String> NAMES = List.of("Page");

  private UnusedSchemas() {}

  static void remove(OpenAPI description) {
    Components components = description.getComponents();
    NAMES.forEach(components::removeSchema);
  }
}
