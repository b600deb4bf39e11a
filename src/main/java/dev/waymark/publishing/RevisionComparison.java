package dev.waymark.publishing;

import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.Previews.Preview;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.dialect.DialectRenderer;
import dev.waymark.dialect.Dialects;
import dev.waymark.mail.address.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Compares what clients would get from two revisions, or from one that is still to be made. */
@ApplicationScoped
public class RevisionComparison {
  private static final String SAMPLE_LOCAL_PART = "ann";

  private final Providers providers;
  private final Previews previews;
  private final Dialects dialects;

  RevisionComparison(Providers providers, Previews previews, Dialects dialects) {
    this.providers = providers;
    this.previews = previews;
    this.dialects = dialects;
  }

  /**
   * The documents of a sample domain in both revisions.
   *
   * @throws dev.waymark.finding.ChangeRejectedException where one of them does not exist
   */
  public RevisionDiff of(ProviderId id, int from, int to) {
    Preview before = previews.of(id, from);
    Preview after = previews.of(id, to);
    return new RevisionDiff(
        from,
        to,
        before.domain(),
        dialects.renderers().stream()
            .map(
                renderer ->
                    DialectDiff.of(
                        renderer.dialect(), text(renderer, before), text(renderer, after)))
            .toList());
  }

  /**
   * The documents of a sample domain from what is published, and from a document that nobody has
   * stored; where nothing is published, there was nothing before.
   */
  public DraftDiff unsaved(ProviderId id, ProviderDocument document) {
    Optional<StoredProvider> published = providers.published(id);
    Optional<Preview> before = published.map(stored -> previews.of(id, stored.document()));
    Preview after = previews.of(id, document);
    return new DraftDiff(
        published.map(StoredProvider::revision),
        after.domain(),
        dialects.renderers().stream()
            .map(
                renderer ->
                    DialectDiff.of(
                        renderer.dialect(),
                        before.map(preview -> text(renderer, preview)).orElse(""),
                        text(renderer, after)))
            .toList());
  }

  private static String text(DialectRenderer renderer, Preview preview) {
    Optional<EmailAddress> address =
        Optional.of(new EmailAddress(SAMPLE_LOCAL_PART, preview.domain()));
    return preview
        .settings()
        .map(settings -> renderer.render(settings, address).text())
        .orElse("The revision does not fit " + preview.domain() + ": " + preview.obstacle());
  }
}
