package dev.waymark.http.openapi;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/**
 * Completes an operation of the API. Statuses that depend on the operation alone, 409 and 412 among
 * them, are declared at its method; all others follow from its path, body and security.
 */
final class ApiOperation {
  private ApiOperation() {}

  static void describe(String path, HttpMethod method, Operation operation) {
    boolean secured = SharedParts.isSecured(operation);
    if (isConditional(operation)) {
      operation.addParameter(SharedParts.parameter("IfMatch"));
      operation.addParameter(SharedParts.parameter("IfNoneMatch"));
    }
    if (secured && method != HttpMethod.GET) {
      operation.addParameter(SharedParts.parameter("Reason"));
    }
    shareListParameters(operation);
    ProblemResponses problems = new ProblemResponses(operation);
    problems.add(400, 429, 500, 503);
    if (secured) {
      problems.add(401, 403);
    }
    if (path.indexOf('{') >= 0 && !SharedParts.responses(operation).containsKey("201")) {
      problems.add(404);
    }
    if (hasContent(operation)) {
      problems.add(406);
    }
    Optional.ofNullable(operation.getRequestBody()).ifPresent(body -> addBody(problems, body));
    problems.refer();
  }

  /** Tells whether the operation takes the conditional headers of RFC 9110 section 13.1. */
  static boolean isConditional(Operation operation) {
    return SharedParts.responses(operation).containsKey("412");
  }

  private static boolean hasContent(Operation operation) {
    return SharedParts.responses(operation).entrySet().stream()
        .anyMatch(entry -> entry.getKey().startsWith("2") && entry.getValue().getContent() != null);
  }

  /** An optional body is read whatever its media type is. */
  private static void addBody(ProblemResponses problems, RequestBody body) {
    problems.add(413, 422);
    if (Boolean.TRUE.equals(body.getRequired())) {
      problems.add(415);
    }
  }

  private static void shareListParameters(Operation operation) {
    if (operation.getParameters() != null) {
      operation.setParameters(
          operation.getParameters().stream().map(ApiOperation::shared).toList());
    }
  }

  private static Parameter shared(Parameter parameter) {
    List<String> listed = List.of("limit", "next");
    String name = String.valueOf(parameter.getName());
    if (!listed.contains(name)) {
      return parameter;
    }
    return SharedParts.parameter(name.equals("limit") ? "Limit" : "Next");
  }
}
