package dev.waymark.dialect;

import dev.waymark.catalogue.lookup.LookupResult;
import dev.waymark.catalogue.lookup.SettingsDirectory;
import dev.waymark.dialect.PublicAnswer.Cause;
import dev.waymark.dialect.PublicAnswer.NoDocument;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The one door for public answers. Every public dialect asks here, and only this class knows the
 * domain, the dialect and the outcome of a request together. The answer comes at once where the
 * domain is in memory, else from a worker thread; it fails with {@link
 * dev.waymark.finding.UnavailableException} where the database or the DNS cannot be asked.
 */
@Singleton
public class PublicAnswers {
  private static final Logger LOG = Logger.getLogger(PublicAnswers.class);

  private final SettingsDirectory directory;

  public PublicAnswers(SettingsDirectory directory) {
    this.directory = directory;
  }

  /** Answers with the document of a dialect. */
  public Uni<PublicAnswer> answer(PublicQuery query, DialectRenderer renderer) {
    return answer(
        query, renderer.dialect(), settings -> renderer.render(settings, query.address()));
  }

  /**
   * Answers with a document of a dialect that has several.
   *
   * @param rendering writes the document; its argument is the settings of the domain
   */
  public Uni<PublicAnswer> answer(
      PublicQuery query, Dialect dialect, Function<AccountSettings, Rendering> rendering) {
    if (query.domain().isEmpty()) {
      return Uni.createFrom().item(NoDocument.of(Cause.UNKNOWN));
    }
    DomainName domain = query.domain().get();
    Uni<LookupResult> found = lookUp(domain, dialect);
    return query.mxDomain().isEmpty()
        ? found.map(result -> answer(result, rendering))
        : found.chain(
            result ->
                result.standing() == LookupResult.Standing.UNKNOWN
                    ? byMx(domain, query.mxDomain().get(), rendering)
                    : Uni.createFrom().item(answer(result, rendering)));
  }

  /** Looks a domain up for a dialect whose answers are no documents. */
  public Uni<LookupResult> lookUp(DomainName domain, Dialect dialect) {
    return directory
        .answer(domain)
        .invoke(
            found ->
                LOG.debugf("%s of %s: %s", dialect.wireName(), domain.ascii(), found.standing()));
  }

  private Uni<PublicAnswer> byMx(
      DomainName domain, DomainName mxDomain, Function<AccountSettings, Rendering> rendering) {
    return directory
        .findForMx(domain, mxDomain)
        .map(
            settings ->
                settings
                    .map(rendering)
                    .map(PublicAnswer::of)
                    .orElseGet(() -> NoDocument.of(Cause.UNKNOWN)));
  }

  private static PublicAnswer answer(
      LookupResult found, Function<AccountSettings, Rendering> rendering) {
    return switch (found.standing()) {
      case FOUND -> PublicAnswer.of(rendering.apply(found.settings().orElseThrow()));
      case MOVED -> new PublicAnswer.Moved(found.movedTo().orElseThrow());
      case NOT_PUBLISHED -> NoDocument.of(Cause.NOT_PUBLISHED);
      case INVALID -> NoDocument.of(Cause.INVALID);
      case UNKNOWN -> NoDocument.of(Cause.UNKNOWN);
    };
  }
}
