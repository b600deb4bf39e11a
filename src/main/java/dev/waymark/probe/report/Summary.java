package dev.waymark.probe.report;

import java.util.List;

/**
 * The number of endpoints with each verdict.
 *
 * @param broken the number of published ones among the unusable
 */
public record Summary(int ok, int warning, int unusable, int blocked, int broken) {

  public static Summary of(List<EndpointResult> endpoints) {
    return new Summary(
        count(endpoints, Verdict.OK),
        count(endpoints, Verdict.WARNING),
        count(endpoints, Verdict.UNUSABLE),
        count(endpoints, Verdict.BLOCKED),
        (int) endpoints.stream().filter(EndpointResult::isBroken).count());
  }

  private static int count(List<EndpointResult> endpoints, Verdict verdict) {
    return (int) endpoints.stream().filter(endpoint -> endpoint.verdict() == verdict).count();
  }
}
