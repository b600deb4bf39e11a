package dev.waymark.staff.providers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.change.ChangeResult;
import dev.waymark.finding.Finding;
import dev.waymark.publishing.PublishResult;
import dev.waymark.staff.CheckView;
import dev.waymark.staff.Preconditions;
import dev.waymark.staff.WarningView;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Result of a change of a provider.
 *
 * @param revision number of the newest revision
 * @param published number of the revision that clients get, if any
 * @param publishAt the time of a scheduled publication
 * @param warnings the warnings about the document
 * @param probe the result of the check before publishing, if there was one
 */
@Schema(name = "SavedProvider")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SavedProvider(
    String id,
    int revision,
    OptionalInt published,
    @Schema(examples = "2027-01-01T06:00:00Z", implementation = String.class)
        Optional<Instant> publishAt,
    List<WarningView> warnings,
    @Schema(implementation = CheckView.class) Optional<CheckView> probe) {

  static Response answer(PublishResult result, List<Finding> warnings) {
    StoredProvider stored = result.saved().stored();
    return Response.status(result.saved().outcome() == ChangeResult.Outcome.CREATED ? 201 : 200)
        .tag(Preconditions.tag(stored.version()))
        .entity(
            new SavedProvider(
                stored.id().text(),
                stored.revision(),
                stored.published(),
                result.publishAt(),
                warnings.stream().map(WarningView::of).toList(),
                result.probe().map(CheckView::of)))
        .build();
  }
}
