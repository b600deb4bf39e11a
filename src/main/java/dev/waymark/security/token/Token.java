package dev.waymark.security.token;

import dev.waymark.audit.ProviderScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "token")
class Token {
  @Id String id = "";
  @Column String name = "";
  @Column String role = "";
  @Column byte[] hash = {};

  @Column(name = "created_at")
  Instant createdAt = Instant.EPOCH;

  @Column(name = "created_by")
  String createdBy = "";

  @Column(name = "expires_at")
  @Nullable Instant expiresAt;

  @Column(name = "last_used_at")
  @Nullable Instant lastUsedAt;

  /** Ids of providers; null for all. */
  @Column
  @JdbcTypeCode(SqlTypes.ARRAY)
  @Nullable List<String> providers;

  ProviderScope scope() {
    return new ProviderScope(Optional.ofNullable(providers).map(Set::copyOf));
  }
}
