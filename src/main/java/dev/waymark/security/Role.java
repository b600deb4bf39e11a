package dev.waymark.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Permissions of a token. */
public enum Role {
  /** Reads and probes. */
  SUPPORT,
  /** Also changes data. */
  ADMIN;

  /** Name in {@code @RolesAllowed} and in JSON. */
  public static final String SUPPORT_WORD = "support";

  /** Name in {@code @RolesAllowed} and in JSON. */
  public static final String ADMIN_WORD = "admin";

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> fromWireName(String word) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(word)).findFirst();
  }

  /** Returns true if this role permits everything that the other one permits. */
  public boolean includes(Role other) {
    return grants().contains(other.wireName());
  }

  /** Returns the names of all roles that this role includes. */
  public Set<String> grants() {
    return switch (this) {
      case SUPPORT -> Set.of(SUPPORT_WORD);
      case ADMIN -> Set.of(SUPPORT_WORD, ADMIN_WORD);
    };
  }
}
