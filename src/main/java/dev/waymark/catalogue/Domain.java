package dev.waymark.catalogue;

import dev.waymark.catalogue.document.DomainDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "domain")
class Domain {
  @Id String name = "";
  @Column @Nullable String provider;

  @Column(name = "moved_to")
  @Nullable String movedTo;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, String> variables = Map.of();

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  List<DomainDocument.LoginDocument> login = List.of();

  @Column(name = "include_subdomains")
  boolean includeSubdomains;

  /** Text that proves control over the domain in its DNS. */
  @Column UUID challenge = UUID.randomUUID();

  @Column(name = "verified_at")
  @Nullable Instant verifiedAt;

  /** Counts changes from 1; the ETag. */
  @Column long version;

  @Column(name = "created_at")
  Instant createdAt = Instant.EPOCH;

  @Column(name = "updated_at")
  Instant updatedAt = Instant.EPOCH;

  DomainDocument document() {
    return new DomainDocument(provider, variables, includeSubdomains, login, movedTo);
  }
}
