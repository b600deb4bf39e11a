package dev.waymark.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "provider")
class Provider {
  @Id String id = "";

  /** Number of the newest revision; 0 only within the transaction that creates the provider. */
  @Column int head;

  /** Counts revisions and publications of older ones; the ETag. */
  @Column long version;
}
