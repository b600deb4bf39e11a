package dev.waymark.ispdb;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.bulk.UnclaimedDomains;
import dev.waymark.catalogue.change.ChangeResult;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stores files of the ISPDB: each whole or not at all, whatever becomes of the others. */
@ApplicationScoped
public class IspdbImport {
  private final Providers providers;
  private final UnclaimedDomains domains;

  IspdbImport(Providers providers, UnclaimedDomains domains) {
    this.providers = providers;
    this.domains = domains;
  }

  /** Stores the files of a zip archive, in its order. */
  public List<FileReport> archive(InputStream zip, Change change) {
    return new IspdbArchive(zip).map((name, xml) -> file(name, xml, change));
  }

  /**
   * Stores one file.
   *
   * @throws ProblemException where it is too large, or could not be read to its end
   */
  public FileReport file(String name, InputStream file, Change change) {
    try {
      byte[] xml = file.readNBytes(IspdbFile.MAX_SIZE + 1);
      if (xml.length > IspdbFile.MAX_SIZE) {
        throw new ProblemException(ProblemType.TOO_LARGE, "One file has at most 1 MiB.");
      }
      return file(name, xml, change);
    } catch (IOException e) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, "The file could not be read.");
    }
  }

  private FileReport file(String name, byte[] xml, Change change) {
    try {
      IspdbFile file = IspdbFile.read(xml);
      return QuarkusTransaction.requiringNew().call(() -> stored(name, file, change));
    } catch (InvalidDocumentException e) {
      return FileReport.refused(name, e);
    } catch (ChangeRejectedException e) {
      return FileReport.refused(name, e.detail());
    }
  }

  private FileReport stored(String name, IspdbFile file, Change change) {
    Optional<StoredProvider> before = providers.head(file.id());
    before.ifPresent(stored -> requireSame(stored, file));
    ChangeResult<StoredProvider> saved =
        providers.put(
            file.id(),
            file.provider(),
            before.isPresent() ? Precondition.exists() : Precondition.absent(),
            true,
            change);
    UnclaimedDomains.Attached attached =
        domains.attach(file.id(), file.provider(), file.domains(), change);
    List<String> reasons = new ArrayList<>(file.notes());
    attached.refused().forEach((domain, why) -> reasons.add("domain " + domain + ": " + why));
    return new FileReport(
        name, outcome(saved, attached), Optional.of(file.id().text()), attached.owned(), reasons);
  }

  private static FileReport.Outcome outcome(
      ChangeResult<StoredProvider> saved, UnclaimedDomains.Attached attached) {
    return switch (saved.outcome()) {
      case CREATED -> FileReport.Outcome.CREATED;
      case CHANGED -> FileReport.Outcome.CHANGED;
      case UNCHANGED ->
          attached.added().isEmpty() ? FileReport.Outcome.UNCHANGED : FileReport.Outcome.CHANGED;
    };
  }

  /** Three files of the ISPDB call themselves {@code zoho.com}, and have other servers each. */
  private void requireSame(StoredProvider stored, IspdbFile file) {
    ProviderId id = file.id();
    ProviderDocument document = stored.document();
    String ours = Optional.ofNullable(document.ispdbId()).orElse("");
    if (!ours.equals(file.provider().ispdbId())) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.CONFLICT,
          "There is a provider %s already that does not come from this file; set its ispdbId to the"
                  .formatted(id)
              + " id in the file to let imports change it, or give the file another id.");
    }
    if (!file.domains().isEmpty() && domains.areStrangeTo(id, file.domains())) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.CONFLICT,
          "Another file has the same id: the provider %s has domains, and none of this file's. Give"
                  .formatted(id)
              + " one of the files another id.");
    }
  }
}
