package dev.waymark.imports;

import dev.waymark.catalogue.bulk.DomainLine;

/** Format of the lines of a file. */
sealed interface Format permits Ndjson, Csv {

  /**
   * Reads one line.
   *
   * @throws dev.waymark.finding.InvalidDocumentException where it says nothing that could be stored
   */
  DomainLine read(FileLine line);
}
