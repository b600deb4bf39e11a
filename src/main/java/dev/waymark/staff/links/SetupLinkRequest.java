package dev.waymark.staff.links;

import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.http.FutureInstant;
import dev.waymark.mail.Language;
import dev.waymark.operations.WelcomeLinks;
import dev.waymark.operations.links.SetupLinkTarget;
import dev.waymark.staff.EmailMember;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Address and language of a requested link. */
@Schema(name = "SetupLinkRequest", examples = "{\"email\":\"ann@example.com\",\"language\":\"de\"}")
public record SetupLinkRequest(
    @Schema(examples = "ann@example.com", required = true) @Nullable String email,
    // No example: every fixed instant is in the past or too far away at some time.
    @Schema(description = "Expiry, at most 90 days from now; absent: in 14 days")
        @Nullable String expiresAt,
    @Schema(
            description =
                "Language of the pages: en, de, fr, es, pt, ja or ar; absent: the browser's",
            examples = "de")
        @Nullable String language) {
  private static final Duration LONGEST = Duration.ofDays(90);

  /** Target of the link; {@link InvalidDocumentException} if a member is invalid. */
  SetupLinkTarget invitation() {
    return new SetupLinkTarget(
        EmailMember.parse(email), Optional.ofNullable(language).map(SetupLinkRequest::known));
  }

  private static Language known(String tag) {
    return Language.ofTag(tag)
        .orElseThrow(
            () ->
                new InvalidDocumentException(
                    "/language", "expected one of " + String.join(", ", Language.tags())));
  }

  /** Expiry of the link; {@link InvalidDocumentException} if it is in the past or too far away. */
  Instant end(Instant now) {
    Instant end =
        Optional.ofNullable(expiresAt)
            .map(text -> FutureInstant.parse(text, now, what -> wrongEnd(what)))
            .orElseGet(
                () -> now.plus(WelcomeLinks.DEFAULT_LIFETIME).truncatedTo(ChronoUnit.SECONDS));
    if (end.isAfter(now.plus(LONGEST))) {
      throw wrongEnd("is too far away; expected " + LONGEST.toDays() + " days from now at most");
    }
    return end;
  }

  private static InvalidDocumentException wrongEnd(String what) {
    return new InvalidDocumentException("/expiresAt", what);
  }
}
