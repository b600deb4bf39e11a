package dev.waymark.publishing.bulk;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.DomainImport;
import dev.waymark.catalogue.Rejections;
import dev.waymark.mail.InvalidDocument;
import dev.waymark.mail.InvalidValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;

/** Imports files with many domains. */
@ApplicationScoped
public class DomainBulk {
  private final DomainImport domains;

  DomainBulk(DomainImport domains) {
    this.domains = domains;
  }

  /** Imports a file with one JSON object a line. */
  public BulkReport ndjson(InputStream file, Change change) {
    HashingInputStream hashed = new HashingInputStream(Hashing.sha256(), file);
    return imported(new Ndjson(), new FileLines(hashed), hashed, change);
  }

  /**
   * Imports a CSV file.
   *
   * @throws InvalidDocument where its header is no good
   */
  public BulkReport csv(InputStream file, Change change) {
    HashingInputStream hashed = new HashingInputStream(Hashing.sha256(), file);
    FileLines lines = new FileLines(hashed);
    return imported(header(lines), lines, hashed, change);
  }

  private static Csv header(FileLines lines) {
    try {
      return Csv.of(
          lines.next().orElseThrow(() -> new InvalidDocument("", "the file has no header")));
    } catch (IOException e) {
      throw new InvalidValue("the body could not be read");
    }
  }

  private BulkReport imported(
      Format format, FileLines lines, HashingInputStream hashed, Change change) {
    Rejections rejected = new Rejections();
    DomainImport.Imported imported =
        domains.run(
            new ReadLines(lines, format, rejected),
            rejected,
            () -> hashed.hash().toString(),
            change);
    return BulkReport.of(imported, rejected);
  }
}
