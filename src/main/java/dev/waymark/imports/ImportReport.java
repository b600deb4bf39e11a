package dev.waymark.imports;

import dev.waymark.catalogue.bulk.ImportCount;
import dev.waymark.catalogue.bulk.RejectedLines;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Result of an import of domains; each line is in one of the three counts.
 *
 * @param rejected the first thousand by line number
 */
@Schema(name = "ImportedDomains")
public record ImportReport(
    @Schema(description = "Lines that created or changed a domain", examples = "998998")
        long accepted,
    @Schema(description = "Lines equal to the stored domain", examples = "1000") long unchanged,
    @Schema(description = "Invalid lines; they changed nothing", examples = "2") long rejectedCount,
    @Schema(description = "The first 1,000 of them", maxItems = 1000) List<BadLine> rejected) {

  /** A line that changed nothing. */
  @Schema(name = "RejectedLine")
  public record BadLine(
      @Schema(examples = "17") long line,
      @Schema(examples = "/provider there is no such provider") String reason) {}

  public ImportReport {
    rejected = List.copyOf(rejected);
  }

  static ImportReport of(ImportCount imported, RejectedLines rejected) {
    return new ImportReport(
        imported.accepted(),
        imported.unchanged(),
        rejected.count(),
        rejected.first().entrySet().stream()
            .map(entry -> new BadLine(entry.getKey(), entry.getValue()))
            .toList());
  }
}
