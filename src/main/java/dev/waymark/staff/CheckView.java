package dev.waymark.staff;

import dev.waymark.probe.report.EndpointResult;
import dev.waymark.publishing.CheckReport;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Result of the check before publishing.
 *
 * @param outcome the wire name of the outcome
 * @param forced whether only {@code force=true} let it pass
 * @param findings the published endpoints that failed or could not be checked
 */
@Schema(
    name = "GateReport",
    description =
        "Result of the check before publishing; only in the response to a change, and absent if"
            + " WAYMARK_PROBE_GATE is off")
public record CheckView(
    @Schema(
            description =
                "passed; broken; undecided: perhaps a fault of this network; busy: probe capacity was"
                    + " exhausted and the servers were not checked",
            enumeration = {"passed", "broken", "undecided", "busy"})
        String outcome,
    boolean forced,
    List<EndpointResult> findings) {

  public static CheckView of(CheckReport report) {
    return new CheckView(report.outcome().wireName(), report.forced(), report.findings());
  }
}
