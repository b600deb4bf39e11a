package dev.waymark.publishing;

import dev.waymark.catalogue.Preview;
import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.ProviderId;
import dev.waymark.mail.Dialect;
import dev.waymark.mail.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Compares what clients would get from two revisions. */
@ApplicationScoped
public class Comparison {
  private static final String SOMEBODY = "ann";

  private final Previews previews;
  private final Documents documents;

  Comparison(Previews previews, Documents documents) {
    this.previews = previews;
    this.documents = documents;
  }

  /**
   * The documents of a sample domain in both revisions.
   *
   * @throws dev.waymark.mail.Refusal where one of them does not exist
   */
  public RevisionDiff of(ProviderId id, int from, int to) {
    Preview before = previews.of(id, from);
    Preview after = previews.of(id, to);
    return new RevisionDiff(
        from,
        to,
        before.domain(),
        Arrays.stream(Dialect.values())
            .map(dialect -> DialectDiff.of(dialect, text(dialect, before), text(dialect, after)))
            .toList());
  }

  private String text(Dialect dialect, Preview preview) {
    EmailAddress address = new EmailAddress(SOMEBODY, preview.domain());
    return preview
        .settings()
        .map(settings -> documents.of(dialect, settings, address))
        .orElse("The revision does not fit " + preview.domain() + ": " + preview.obstacle());
  }
}
