package dev.waymark.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds problems to the API description: media type and schema to every error of a path that answers
 * with problems, and the errors of authentication to every path that needs a token.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
@OpenAPIDefinition(
    info = @Info(title = "Waymark", version = "1"),
    components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
public class DescribedProblems implements OASFilter {
  private static final String SCHEMA = "#/components/schemas/Problem";

  @Override
  public void filterOpenAPI(OpenAPI description) {
    description
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (answersWithProblems(path)) {
                item.getOperations().values().forEach(DescribedProblems::describe);
              }
            });
  }

  private static boolean answersWithProblems(String path) {
    return path.startsWith("/api/") || path.equals("/email.mobileconfig");
  }

  private static void describe(Operation operation) {
    APIResponses responses = operation.getResponses();
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      add(responses, "401", "Missing or invalid token");
      add(responses, "403", "The token does not allow this");
    }
    add(responses, "400", "The request is not valid");
    responses
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.compareTo("400") >= 0 && response.getContent() == null) {
                response.setContent(problem());
              }
            });
  }

  private static void add(APIResponses responses, String status, String description) {
    Map<String, APIResponse> present = responses.getAPIResponses();
    if (!present.containsKey(status)) {
      responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
    }
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMA)));
  }
}
