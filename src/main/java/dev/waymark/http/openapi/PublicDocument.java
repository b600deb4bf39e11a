package dev.waymark.http.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes an operation that mail clients ask without a token. */
final class PublicDocument {
  private PublicDocument() {}

  /** Adds {@code ETag} and 304 to a document; a response without a schema is empty. */
  static void addCaching(Operation operation) {
    if (hasDocument(operation)) {
      SharedParts.addEntityTag(operation);
      operation
          .getResponses()
          .addAPIResponse(
              "304",
              OASFactory.createAPIResponse()
                  .description("Unchanged since the version in If-None-Match; empty")
                  .addHeader("ETag", SharedParts.header("ETag")));
    }
  }

  static void addProblems(String path, Operation operation) {
    ProblemResponses problems = new ProblemResponses(operation);
    problems.add(500, 503);
    if (path.equals("/email.mobileconfig")) {
      problems.refer();
    } else {
      problems.referMissing();
    }
  }

  private static boolean hasDocument(Operation operation) {
    APIResponse found = SharedParts.responses(operation).get("200");
    return found != null
        && found.getContent() != null
        && found.getContent().getMediaTypes().values().stream()
            .anyMatch(type -> type.getSchema() != null);
  }
}
