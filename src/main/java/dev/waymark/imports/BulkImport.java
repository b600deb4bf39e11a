package dev.waymark.imports;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.bulk.DomainImport;
import dev.waymark.catalogue.bulk.ImportCount;
import dev.waymark.catalogue.bulk.RejectedLines;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.mail.address.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;

/** Imports files with many domains. */
@ApplicationScoped
public class BulkImport {
  private final DomainImport domains;

  BulkImport(DomainImport domains) {
    this.domains = domains;
  }

  /** Imports a file with one JSON object a line. */
  public ImportReport ndjson(InputStream file, Change change) {
    HashingInputStream hashed = new HashingInputStream(Hashing.sha256(), file);
    return imported(new Ndjson(), new FileLines(hashed), hashed, change);
  }

  /**
   * Imports a CSV file.
   *
   * @throws InvalidDocumentException where its header is no good
   */
  public ImportReport csv(InputStream file, Change change) {
    HashingInputStream hashed = new HashingInputStream(Hashing.sha256(), file);
    FileLines lines = new FileLines(hashed);
    return imported(header(lines), lines, hashed, change);
  }

  private static Csv header(FileLines lines) {
    try {
      return Csv.of(
          lines
              .next()
              .orElseThrow(() -> new InvalidDocumentException("", "the file has no header")));
    } catch (IOException e) {
      throw new InvalidValueException("the body could not be read");
    }
  }

  private ImportReport imported(
      Format format, FileLines lines, HashingInputStream hashed, Change change) {
    RejectedLines rejected = new RejectedLines();
    ImportCount imported =
        domains.run(
            new ReadLines(lines, format, rejected),
            rejected,
            () -> hashed.hash().toString(),
            change);
    return ImportReport.of(imported, rejected);
  }
}
