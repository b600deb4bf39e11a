package dev.waymark.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(name = "provider")
class Provider {
  @Id String id = "";

  /** Number of the newest revision; 0 only within the transaction that creates the provider. */
  @Column int head;

  /** Counts revisions and publications of older ones; the ETag. */
  @Column long version;

  /** Name suffixes of mail exchangers, written when a revision is published. */
  @ElementCollection
  @CollectionTable(name = "mx_suffix", joinColumns = @JoinColumn(name = "provider"))
  @Column(name = "suffix")
  Set<String> mxSuffixes = new HashSet<>();
}
