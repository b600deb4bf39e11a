package dev.waymark.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "publication")
class Publication {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column String provider = "";
  @Column int revision;
  @Column String actor = "";
  @Column @Nullable String reason;

  @Column(name = "published_at")
  Instant publishedAt = Instant.EPOCH;

  @Column(name = "superseded_at")
  @Nullable Instant supersededAt;
}
