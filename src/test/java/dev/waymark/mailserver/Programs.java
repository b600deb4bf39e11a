package dev.waymark.mailserver;

import java.nio.file.Path;
import java.util.Optional;

/** Paths of the programs that a test {@link Needs}. */
public final class Programs {
  private Programs() {}

  public static Optional<Path> find(String name) {
    return NeedsCondition.program(name);
  }
}
