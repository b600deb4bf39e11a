package dev.waymark.http.openapi;

import dev.waymark.http.Problem;
import dev.waymark.http.ProblemType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Describes the problems of the API: one shared response for each status. */
final class ProblemResponses {
  private static final String SCHEMA = "#/components/schemas/Problem";
  private static final String RESPONSES = "#/components/responses/";

  private final APIResponses responses;
  private final TreeSet<Integer> added = new TreeSet<>();

  ProblemResponses(Operation operation) {
    this.responses = operation.getResponses();
  }

  /** Adds the shared responses to the description. */
  static void define(Components components) {
    Map<Integer, String> details = new TreeMap<>();
    for (ProblemType type : ProblemType.values()) {
      // Sent for methods that the description does not name.
      if (type == ProblemType.METHOD_NOT_ALLOWED) {
        continue;
      }
      details.merge(type.status(), type.title(), (first, next) -> first + ". " + next);
    }
    details.forEach(
        (status, detail) -> components.addResponse(name(status), problem(status, detail)));
  }

  /** Adds statuses that the operation answers with. */
  void add(int... statuses) {
    Arrays.stream(statuses).forEach(added::add);
  }

  /** Refers to the shared response in every error, those that the method declares included. */
  void refer() {
    for (String status : responses.getAPIResponses().keySet()) {
      if (status.compareTo("400") >= 0) {
        added.add(Integer.parseInt(status));
      }
    }
    added.forEach(this::refer);
  }

  /** Refers to the shared response only where the method declares none. */
  void referMissing() {
    added.removeIf(status -> responses.hasAPIResponse(Integer.toString(status)));
    added.forEach(this::refer);
  }

  private void refer(int status) {
    responses.addAPIResponse(
        Integer.toString(status), OASFactory.createAPIResponse().ref(RESPONSES + name(status)));
  }

  /** The first problem with a status gives its response the name: {@code InvalidRequest}. */
  private static String name(int status) {
    ProblemType first =
        Arrays.stream(ProblemType.values())
            .filter(type -> type.status() == status)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no problem has the status " + status));
    return Arrays.stream(first.name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private static APIResponse problem(int status, String detail) {
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(detail)
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref(SCHEMA))));
    if (status == 401) {
      response.addHeader("WWW-Authenticate", SharedParts.header("WWW-Authenticate"));
    }
    if (status == 429 || status == 503) {
      response.addHeader("Retry-After", SharedParts.header("Retry-After"));
    }
    return response;
  }
}
