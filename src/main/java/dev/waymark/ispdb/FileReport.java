package dev.waymark.ispdb;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.waymark.finding.InvalidDocumentException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Result of one file of an import.
 *
 * @param domains the number of its domains that belong to the provider now
 * @param reasons the reasons it was refused, or the parts that were left out
 */
@Schema(name = "ImportedFile")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FileReport(
    @Schema(examples = "example.com.xml") String name,
    Outcome outcome,
    @Schema(
            description = "Absent where the file was refused",
            examples = "example.com",
            implementation = String.class)
        Optional<String> provider,
    @Schema(description = "How many of its domains belong to the provider now", examples = "2")
        int domains,
    @Schema(
            description = "Reasons it was refused, or the parts that were left out",
            examples = "[\"domain co.uk: left out, the domain is a public suffix\"]")
        List<String> reasons) {

  /** Tells whether the file changed anything. */
  @Schema(enumeration = {"created", "unchanged", "changed", "refused"})
  public enum Outcome {
    CREATED,
    UNCHANGED,
    CHANGED,
    /** Nothing of the file is stored. */
    REFUSED;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public FileReport {
    reasons = List.copyOf(reasons);
  }

  static FileReport refused(String name, String... reasons) {
    return new FileReport(name, Outcome.REFUSED, Optional.empty(), 0, List.of(reasons));
  }

  static FileReport refused(String name, InvalidDocumentException why) {
    return refused(
        name,
        why.findings().stream()
            .map(finding -> (finding.pointer() + " " + finding.detail()).strip())
            .toArray(String[]::new));
  }
}
