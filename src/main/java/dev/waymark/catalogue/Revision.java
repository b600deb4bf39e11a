package dev.waymark.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "revision")
@IdClass(Revision.Key.class)
class Revision {
  /** A revision's number counts from 1 within its provider. */
  record Key(String provider, int n) implements Serializable {}

  @Id String provider = "";
  @Id int n;
  @Column String document = "";
  @Column String actor = "";
  @Column @Nullable String reason;

  @Column(name = "created_at")
  Instant createdAt = Instant.EPOCH;
}
