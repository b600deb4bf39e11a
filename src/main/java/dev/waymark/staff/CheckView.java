package dev.waymark.staff;

import dev.waymark.probe.report.EndpointResult;
import dev.waymark.publishing.CheckReport;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a look at the servers found before they were published.
 *
 * @param outcome the word for what became of the look
 * @param forced whether it would have been refused, had nobody insisted
 * @param findings the published endpoints that do not work, or that could not be looked at
 */
@Schema(name = "GateReport", description = "What WAYMARK_PROBE_GATE saw; absent where it is off")
public record CheckView(
    @Schema(
            description =
                "passed; broken; undecided: it may be our own network; busy: nothing was looked at",
            enumeration = {"passed", "broken", "undecided", "busy"})
        String outcome,
    boolean forced,
    List<EndpointResult> findings) {

  public static CheckView of(CheckReport report) {
    return new CheckView(report.outcome().wireName(), report.forced(), report.findings());
  }
}
