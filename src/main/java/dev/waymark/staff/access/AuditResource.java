package dev.waymark.staff.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.waymark.audit.AuditFilter;
import dev.waymark.audit.AuditLog;
import dev.waymark.audit.AuditRecord;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.operations.CurrentCaller;
import dev.waymark.security.Role;
import dev.waymark.staff.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Entries of the audit. */
@Path("/api/v1/audit")
@Tag(name = "Access")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  private final AuditLog audit;
  private final CurrentCaller caller;

  AuditResource(AuditLog audit, CurrentCaller caller) {
    this.audit = audit;
    this.caller = caller;
  }

  /** One change; {@code before} and {@code after} are the documents. */
  @Schema(name = "AuditEntry")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record EntryView(
      Instant at,
      @Schema(examples = "token:support desk") String actor,
      @Schema(examples = "domain.put") String action,
      @Schema(examples = "example.com") String subject,
      @Schema(examples = "ticket 4711", implementation = String.class) Optional<String> reason,
      @Schema(type = SchemaType.OBJECT) @JsonRawValue @Nullable String before,
      @Schema(type = SchemaType.OBJECT) @JsonRawValue @Nullable String after) {

    static EntryView of(AuditRecord entry) {
      return new EntryView(
          entry.at(),
          entry.actor(),
          entry.action(),
          entry.subject(),
          entry.reason(),
          entry.before().orElse(null),
          entry.after().orElse(null));
    }
  }

  @GET
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(operationId = "listAudit", summary = "Lists changes, newest first")
  public Page<EntryView> list(
      @Parameter(
              description = "A domain, or the id of a provider or token",
              example = "example.com")
          @QueryParam("subject")
          Optional<String> subject,
      @Parameter(example = "token:support desk") @QueryParam("actor") Optional<String> actor,
      @Parameter(example = "domain.put") @QueryParam("action") Optional<String> action,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("next") Optional<String> next) {
    caller.scope().requireAll();
    long before = next.isEmpty() ? Long.MAX_VALUE : number(Page.after(next));
    return Page.of(
        audit.before(before, new AuditFilter(subject, actor, action), Page.limit(limit) + 1),
        limit,
        entry -> Long.toString(entry.id()),
        EntryView::of);
  }

  private static long number(String cursor) {
    if (!cursor.matches("[0-9]{1,18}")) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "next is not a value that this API gave.");
    }
    return Long.parseLong(cursor);
  }
}
