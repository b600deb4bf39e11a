package dev.waymark.dialect;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** All dialects of this service. */
@Singleton
public class Dialects {
  private final List<DialectRenderer> renderers;

  Dialects(@All List<DialectRenderer> renderers) {
    this.renderers =
        renderers.stream()
            .sorted(Comparator.comparing(renderer -> renderer.dialect().wireName()))
            .toList();
  }

  /** The renderers in alphabetical order of their wire names. */
  public List<DialectRenderer> renderers() {
    return renderers;
  }
}
