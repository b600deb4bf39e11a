package dev.waymark.ispdb;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.mail.address.DomainName;
import java.util.List;

/** A file as the importer reads it, for tests of what comes out again. */
public record ImportedFile(
    ProviderDocument provider, List<DomainName> domains, List<String> notes) {

  public static ImportedFile read(byte[] xml) {
    IspdbFile file = IspdbFile.read(xml);
    return new ImportedFile(file.provider(), file.domains(), file.notes());
  }
}
