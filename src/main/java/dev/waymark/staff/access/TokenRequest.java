package dev.waymark.staff.access;

import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.security.token.NewToken;
import dev.waymark.security.token.NewTokenRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token as an administrator asks for it. */
@Schema(
    name = "TokenRequest",
    examples =
        "{\"name\":\"reseller-7\",\"role\":\"admin\",\"expiresAt\":\"2030-01-01T00:00:00Z\","
            + "\"providers\":[\"mediatemple\"]}")
public record TokenRequest(
    @Schema(description = "For people and the audit", examples = "reseller-7", required = true)
        @Nullable String name,
    @Schema(description = "support or admin", examples = "admin", required = true)
        @Nullable String role,
    @Schema(description = "Expiry; absent: never", examples = "2030-01-01T00:00:00Z")
        @Nullable String expiresAt,
    @Schema(
            description = "Ids of the providers it is limited to, stored or not; absent: all",
            examples = "[\"mediatemple\"]")
        @Nullable List<String> providers) {

  /**
   * Validates the request.
   *
   * @throws dev.waymark.finding.InvalidDocumentException with all errors
   */
  NewToken grant(Instant now) {
    return new NewTokenRequest(
            Optional.ofNullable(name),
            Optional.ofNullable(role),
            Optional.ofNullable(expiresAt),
            Optional.ofNullable(providers))
        .grant(now, ProviderId::problem);
  }
}
