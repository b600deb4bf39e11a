package dev.waymark.publishing.bulk;

import dev.waymark.catalogue.DomainLine;

/** How the lines of a file are written. */
sealed interface Format permits Ndjson, Csv {

  /**
   * Reads one line.
   *
   * @throws dev.waymark.mail.InvalidDocument where it says nothing that could be stored
   */
  DomainLine read(FileLine line);
}
