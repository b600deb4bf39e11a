package dev.waymark.http.openapi;

import dev.waymark.http.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * Adds to each operation what follows from its kind: security, shared headers and parameters, and
 * the problems it can answer with. Parts that belong to no annotated method are in {@code
 * META-INF/openapi.yaml}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
@OpenAPIDefinition(
    info = @Info(title = "Waymark", version = "1"),
    components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
public class ApiDescription implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI description) {
    ProblemResponses.define(description.getComponents());
    description.getPaths().getPathItems().forEach(ApiDescription::describe);
    UnusedSchemas.remove(description);
  }

  private static void describe(String path, PathItem item) {
    if (item.getOperations().values().stream().anyMatch(ApiOperation::isConditional)) {
      item.getOperations().values().forEach(SharedParts::addEntityTag);
    }
    item.getOperations().forEach((method, operation) -> describe(path, method, operation));
    if (!path.startsWith("/api/") && !path.startsWith("/console/")) {
      item.getOperations().values().forEach(SharedParts::addLimit);
    }
  }

  private static void describe(String path, HttpMethod method, Operation operation) {
    boolean secured = SharedParts.isSecured(operation);
    if (!secured) {
      operation.setSecurity(List.of());
    }
    if (SharedParts.isFixed(operation)) {
      return;
    }
    if (!secured && method == HttpMethod.GET && !path.startsWith("/autodiscover/")) {
      PublicDocument.addCaching(operation);
    }
    if (path.startsWith("/api/")) {
      ApiOperation.describe(path, method, operation);
    } else {
      PublicDocument.addProblems(path, operation);
    }
  }
}
