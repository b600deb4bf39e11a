package dev.waymark.http.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Refers to the components that operations share. */
final class SharedParts {
  private static final String HEADERS = "#/components/headers/";
  private static final String RESPONSES = "#/components/responses/";
  private static final String PARAMETERS = "#/components/parameters/";

  private SharedParts() {}

  static boolean isSecured(Operation operation) {
    return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
  }

  /** Tells whether an operation is described completely in {@code META-INF/openapi.yaml}. */
  static boolean isFixed(Operation operation) {
    return operation.getTags().contains("Pages") || operation.getTags().contains("Redirects");
  }

  static Header header(String name) {
    return OASFactory.createHeader().ref(HEADERS + name);
  }

  static Parameter parameter(String name) {
    return OASFactory.createParameter().ref(PARAMETERS + name);
  }

  static Map<String, APIResponse> responses(Operation operation) {
    return operation.getResponses().getAPIResponses();
  }

  /** Adds the empty response to a source that sends too many requests. */
  static void addLimit(Operation operation) {
    operation
        .getResponses()
        .addAPIResponse("429", OASFactory.createAPIResponse().ref(RESPONSES + "SourceLimited"));
  }

  /** Adds the header {@code ETag} to every successful response with content. */
  static void addEntityTag(Operation operation) {
    responses(operation)
        .forEach(
            (status, response) -> {
              if (status.startsWith("2") && response.getContent() != null) {
                response.addHeader("ETag", header("ETag"));
              }
            });
  }
}
