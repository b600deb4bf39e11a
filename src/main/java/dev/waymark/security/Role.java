package dev.waymark.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a token allows. */
public enum Role {
  /** Reads, probes and diagnoses. */
  SUPPORT,
  /** Also changes. */
  ADMIN;

  /** The word in {@code @RolesAllowed} and in our JSON. */
  public static final String SUPPORT_WORD = "support";

  /** The word in {@code @RolesAllowed} and in our JSON. */
  public static final String ADMIN_WORD = "admin";

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> fromWireName(String word) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(word)).findFirst();
  }

  /** The words of everything this role may do. */
  public Set<String> grants() {
    return switch (this) {
      case SUPPORT -> Set.of(SUPPORT_WORD);
      case ADMIN -> Set.of(SUPPORT_WORD, ADMIN_WORD);
    };
  }
}
