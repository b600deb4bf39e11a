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
    @Schema(description = "Lines that made or changed a domain", examples = "998998") long accepted,
    @Schema(description = "Lines that say what was stored already", examples = "1000")
        long unchanged,
    @Schema(description = "Lines that changed nothing because they are bad", examples = "2")
        long rejectedCount,
    @Schema(description = "The first thousand of them") List<BadLine> rejected) {

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
