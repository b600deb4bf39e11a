package dev.waymark.staff;

import dev.waymark.catalogue.ProviderId;
import dev.waymark.http.FutureInstant;
import dev.waymark.mail.Finding;
import dev.waymark.mail.InvalidDocument;
import dev.waymark.mail.InvalidValue;
import dev.waymark.mail.SafeText;
import dev.waymark.mail.Scope;
import dev.waymark.security.Grant;
import dev.waymark.security.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    @Schema(description = "When it stops to work; absent: never", examples = "2030-01-01T00:00:00Z")
        @Nullable String expiresAt,
    @Schema(
            description = "Ids of the providers it is for, stored or not; absent: all",
            examples = "[\"mediatemple\"]")
        @Nullable List<String> providers) {
  private static final int MAX_NAME = 64;

  /** Each is looked up by itself when domains are listed. */
  private static final int MAX_PROVIDERS = 100;

  /** What it asks for; {@link InvalidDocument} with everything that is wrong. */
  Grant grant(Instant now) {
    List<Finding> findings = new ArrayList<>();
    checkName(findings);
    Optional<Role> known = role(findings);
    Optional<Instant> end = end(now, findings);
    checkProviders(findings);
    if (!findings.isEmpty()) {
      throw new InvalidDocument(findings);
    }
    return new Grant(
        String.valueOf(name),
        known.orElseThrow(),
        end,
        new Scope(Optional.ofNullable(providers).map(Set::copyOf)));
  }

  private void checkName(List<Finding> findings) {
    String text = name == null ? "" : name;
    if (text.isEmpty()
        || text.length() > MAX_NAME
        || !text.equals(text.strip())
        || !SafeText.isSafe(text)) {
      findings.add(
          new Finding(
              "/name",
              "expected 1 to "
                  + MAX_NAME
                  + " characters, none of them a control character, no space at the ends"));
    }
  }

  private Optional<Role> role(List<Finding> findings) {
    Optional<Role> known = Optional.ofNullable(role).flatMap(Role::ofWord);
    if (known.isEmpty()) {
      findings.add(new Finding("/role", "expected support or admin"));
    }
    return known;
  }

  private Optional<Instant> end(Instant now, List<Finding> findings) {
    try {
      return Optional.ofNullable(expiresAt)
          .map(
              text ->
                  FutureInstant.parse(text, now, what -> new InvalidDocument("/expiresAt", what)));
    } catch (InvalidDocument e) {
      findings.addAll(e.findings());
      return Optional.empty();
    }
  }

  private void checkProviders(List<Finding> findings) {
    List<String> ids = providers == null ? List.of() : providers;
    if (providers != null && (ids.isEmpty() || ids.size() > MAX_PROVIDERS)) {
      findings.add(
          new Finding(
              "/providers", "expected 1 to " + MAX_PROVIDERS + " ids; leave it out for all"));
    }
    IntStream.range(0, ids.size())
        .forEach(
            i ->
                problem(ids.get(i))
                    .ifPresent(detail -> findings.add(new Finding("/providers/" + i, detail))));
  }

  private static Optional<String> problem(String id) {
    try {
      new ProviderId(id);
      return Optional.empty();
    } catch (InvalidValue e) {
      return Optional.of(e.reason());
    }
  }
}
