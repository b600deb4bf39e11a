package dev.waymark.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "token")
class Token {
  @Id String id = "";
  @Column String name = "";
  @Column String role = "";
  @Column byte[] hash = {};

  @Column(name = "created_at")
  Instant createdAt = Instant.EPOCH;
}
