package dev.waymark.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.finding.Finding;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A warning as the API writes it. */
@Schema(name = "Warning", description = "Something true of the settings that should be known")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WarningView(
    @Schema(examples = "HOST_IS_ADDRESS") String code,
    @Schema(description = "Index among the published services") OptionalInt service,
    String detail) {

  public static WarningView of(Finding warning) {
    return new WarningView(warning.code(), warning.service(), warning.detail());
  }
}
