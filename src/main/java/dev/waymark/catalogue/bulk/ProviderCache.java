package dev.waymark.catalogue.bulk;

import dev.waymark.catalogue.DomainValidator;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.catalogue.document.Template;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.mail.address.DomainName;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Providers that occur in an import, each read once. */
final class ProviderCache {
  /** Limit of remembered unknown ids; each further one costs a query. */
  private static final int MAX_UNKNOWN = 1000;

  /** Domains share servers, so most lines repeat the variables of a line before them. */
  private static final int MAX_FITTING = 10_000;

  private static final String FIND =
      """
      select coalesce(r.n, 0) as revision, r.document
      from provider p
      left join publication c on c.provider = p.id and c.superseded_at is null
      left join revision r on r.provider = c.provider and r.n = c.revision
      where p.id = ?
      """;

  private static final String LOCK = "select 1 from provider where id = ? for share";

  private final ImportStaging stage;
  private final Map<ProviderId, Optional<Published>> known = new HashMap<>();
  private final Map<Fitting, NameLengthBounds> fitting =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Fitting, NameLengthBounds> eldest) {
          return size() > MAX_FITTING;
        }
      };
  private int unknown;

  /**
   * The published revision of a provider.
   *
   * @param revision 0 where it has published nothing
   * @param namesDomain whether variables that fit one domain may not fit another
   */
  private record Published(
      int revision, Optional<ProviderDocument> document, boolean namesDomain) {}

  /** Variables that fit a provider. */
  private record Fitting(ProviderId provider, Map<String, String> variables) {}

  ProviderCache(ImportStaging stage) {
    this.stage = stage;
  }

  void requireFit(ProviderId id, DomainName name, Map<String, String> variables)
      throws SQLException {
    Optional<Published> provider = find(id);
    if (provider.isEmpty()) {
      throw new InvalidDocumentException("/provider", "there is no such provider");
    }
    Optional<ProviderDocument> document = provider.get().document();
    Fitting fits = new Fitting(id, variables);
    NameLengthBounds extent = fitting.getOrDefault(fits, NameLengthBounds.NONE);
    if (document.isEmpty() || extent.covers(name)) {
      return;
    }
    DomainValidator.requireFit(document.get(), name, variables);
    fitting.put(
        fits,
        provider.get().namesDomain()
            ? extent.and(NameLengthBounds.of(name))
            : NameLengthBounds.ANY);
  }

  /** Rejects the import where a document used for validation is no longer the published one. */
  void requireUnchanged() throws SQLException {
    for (ProviderId id : known.keySet().stream().sorted(this::byText).toList()) {
      Optional<Published> before = known.get(id);
      if (before == null || before.isEmpty()) {
        continue;
      }
      lock(id);
      if (read(id).map(Published::revision).filter(n -> n == before.get().revision()).isEmpty()) {
        throw new ChangeRejectedException(
            ChangeRejectedException.Reason.CONFLICT,
            "The provider "
                + id
                + " was published or deleted during the import. Nothing was changed; import again.");
      }
    }
  }

  private int byText(ProviderId one, ProviderId other) {
    return one.text().compareTo(other.text());
  }

  private Optional<Published> find(ProviderId id) throws SQLException {
    Optional<Published> found = known.get(id);
    if (found == null) {
      found = read(id);
      if (found.isPresent() || unknown++ < MAX_UNKNOWN) {
        known.put(id, found);
      }
    }
    return found;
  }

  private Optional<Published> read(ProviderId id) throws SQLException {
    try (PreparedStatement query = stage.connection().prepareStatement(FIND)) {
      query.setString(1, id.text());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        Optional<String> json = Optional.ofNullable(row.getString("document"));
        return Optional.of(
            new Published(
                row.getInt("revision"),
                json.map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .map(text -> StrictJson.read(text, ProviderDocument.class)),
                json.filter(Template::namesDomain).isPresent()));
      }
    }
  }

  /** Locks the provider against publishing until the transaction ends. */
  private void lock(ProviderId id) throws SQLException {
    try (PreparedStatement query = stage.connection().prepareStatement(LOCK)) {
      query.setString(1, id.text());
      query.executeQuery().close();
    }
  }
}
