package dev.waymark.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "audit")
class AuditEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column Instant at = Instant.EPOCH;
  @Column String actor = "";
  @Column String action = "";
  @Column String subject = "";
  @Column @Nullable String reason;
  @Column @Nullable String before;
  @Column @Nullable String after;
}
