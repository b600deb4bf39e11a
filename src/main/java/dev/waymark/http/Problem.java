package dev.waymark.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Problem details (RFC 9457). Never contains a value from an anonymous request. */
@Schema(description = "An error, RFC 9457")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    @Schema(examples = "urn:waymark:problem:invalid-document") String type,
    @Schema(examples = "The document is not valid") String title,
    @Schema(examples = "422") int status,
    @Schema(description = "Cause and remedy") String detail,
    List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * Error in one member of the request's document.
   *
   * @param pointer JSON Pointer to the member, RFC 6901
   * @param detail cause and remedy
   */
  public record FieldError(
      @Schema(examples = "/services/0/port") String pointer,
      @Schema(examples = "not a port; expected a number from 1 to 65535") String detail) {}

  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(ProblemType type, String detail) {
    return of(type, detail, List.of());
  }

  public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
    return new Problem(type.uri(), type.title(), type.status(), detail, errors);
  }

  public Response toResponse() {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .header("Cache-Control", "no-store")
        .entity(this)
        .build();
  }
}
