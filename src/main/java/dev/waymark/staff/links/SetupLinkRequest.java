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

/** Whose setup page a link is to open. */
@Schema(name = "SetupLinkRequest", examples = "{\"email\":\"ann@example.com\",\"language\":\"de\"}")
public record SetupLinkRequest(
    @Schema(examples = "ann@example.com", required = true) @Nullable String email,
    // No example: whichever it were, it would have passed or be too far away.
    @Schema(
            description =
                "When it stops to work, an instant at most 90 days from now; absent: in 14 days")
        @Nullable String expiresAt,
    @Schema(
            description =
                "Of the pages: en, de, fr, es, pt, ja or ar; absent: what the browser asks for",
            examples = "de")
        @Nullable String language) {
  private static final Duration LONGEST = Duration.ofDays(90);

  /** The address and the language; {@link InvalidDocumentException} where one of them is none. */
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

  /**
   * When the link ends; {@link InvalidDocumentException} where that has passed or is too far away.
   */
  Instant end(Instant now) {
    Instant end =
        Optional.ofNullable(expiresAt)
            .map(text -> FutureInstant.parse(text, now, what -> wrongEnd(what)))
            .orElseGet(() -> now.plus(WelcomeLinks.USUAL).truncatedTo(ChronoUnit.SECONDS));
    if (end.isAfter(now.plus(LONGEST))) {
      throw wrongEnd("is too far away; expected " + LONGEST.toDays() + " days from now at most");
    }
    return end;
  }

  private static InvalidDocumentException wrongEnd(String what) {
    return new InvalidDocumentException("/expiresAt", what);
  }
}
