package dev.waymark.staff.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.operations.CurrentCaller;
import dev.waymark.security.Role;
import dev.waymark.security.token.StoredToken;
import dev.waymark.security.token.Tokens;
import dev.waymark.staff.ChangeReason;
import dev.waymark.staff.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tokens for this API. */
@Path("/api/v1/tokens")
@Tag(name = "Access", description = "Tokens and the audit")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
  private final Tokens tokens;
  private final Clock clock;
  private final CurrentCaller caller;

  TokensResource(Tokens tokens, Clock clock, CurrentCaller caller) {
    this.tokens = tokens;
    this.clock = clock;
    this.caller = caller;
  }

  /** Public facts about a token; never its secret. */
  @Schema(name = "Token")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record TokenView(
      @Schema(examples = "bp1TUOV7") String id,
      @Schema(examples = "support desk") String name,
      @Schema(examples = "support") String role,
      Instant createdAt,
      @Schema(examples = "token:first") String createdBy,
      @Schema(implementation = String.class) Optional<Instant> expiresAt,
      @Schema(description = "To the minute", implementation = String.class)
          Optional<Instant> lastUsedAt,
      @Schema(
              description = "The providers it is limited to; absent: all",
              examples = "[\"mediatemple\"]")
          Optional<List<String>> providers) {

    static TokenView of(StoredToken token) {
      return new TokenView(
          token.id(),
          token.name(),
          token.role(),
          token.createdAt(),
          token.createdBy(),
          token.expiresAt(),
          token.lastUsedAt(),
          token.scope().providers().map(ids -> ids.stream().sorted().toList()));
    }
  }

  /** A token that was made. */
  @Schema(name = "CreatedToken")
  public record CreatedToken(
      @Schema(examples = "bp1TUOV7") String id,
      @Schema(description = "Shown only this once", examples = "wm_bp1TUOV7_…") String token) {}

  @GET
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(operationId = "listTokens", summary = "Lists the tokens by id")
  public Page<TokenView> list(
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("next") Optional<String> next) {
    caller.scope().requireAll();
    return Page.of(
        tokens.list(Page.after(next), Page.limit(limit) + 1),
        limit,
        StoredToken::id,
        TokenView::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(
      operationId = "createToken",
      summary = "Creates a token and shows it once",
      description =
          "A token for some providers sees and changes only these and their domains. It cannot"
              + " import, manage tokens or read the audit.")
  @APIResponseSchema(
      value = CreatedToken.class,
      responseCode = "201",
      responseDescription = "Created; it cannot be shown again")
  public Response create(
      @RequestBody(content = @Content(schema = @Schema(implementation = TokenRequest.class)))
          byte[] body,
      @Context HttpHeaders headers) {
    caller.scope().requireAll();
    TokenRequest request = StrictJson.read(body, TokenRequest.class);
    Tokens.Created created =
        tokens.create(request.grant(clock.instant()), caller.change(ChangeReason.of(headers)));
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(new CreatedToken(created.id(), created.text()))
        .build();
  }

  @DELETE
  @Produces(
      MediaType.WILDCARD) // Generated clients accept problems only: there is no other content.
  @Path("/{id}")
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(operationId = "revokeToken", summary = "Revokes a token at once")
  @APIResponse(responseCode = "204", description = "Revoked")
  public void revoke(@PathParam("id") String id, @Context HttpHeaders headers) {
    caller.scope().requireAll();
    tokens.revoke(id, caller.change(ChangeReason.of(headers)));
  }
}
