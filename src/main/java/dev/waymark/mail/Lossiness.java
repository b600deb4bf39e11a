package dev.waymark.mail;

import java.util.List;
import java.util.Optional;

/**
 * What a dialect cannot say of a domain.
 *
 * @param refusal why there is no document at all; then nothing else is listed
 */
public record Lossiness(Dialect dialect, Optional<String> refusal, List<Loss> losses) {

  public Lossiness {
    losses = List.copyOf(losses);
  }

  public static Lossiness of(Dialect dialect, List<Loss> losses) {
    return new Lossiness(dialect, Optional.empty(), losses);
  }

  public static Lossiness refused(Dialect dialect, String reason) {
    return new Lossiness(dialect, Optional.of(reason), List.of());
  }
}
