package dev.waymark.catalogue.document;

import dev.waymark.finding.Finding;
import dev.waymark.finding.SettingsWarnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Validates provider documents as far as one can without a domain. */
public final class ProviderValidator {
  private static final int MAX_ISPDB_ID = 255;

  private ProviderValidator() {}

  /**
   * Reads a valid document.
   *
   * @throws dev.waymark.finding.InvalidDocumentException with everything that is wrong
   */
  public static ProviderDocument read(byte[] json) {
    return StrictJson.readForm(json, ProviderDocument.class).require(ProviderValidator::findings);
  }

  /** Lists the errors of a document. */
  public static List<Finding> findings(ProviderDocument document) {
    List<Finding> findings = new ArrayList<>(Resolution.ofTemplate(document).findings());
    DocumentValidator checks = new DocumentValidator(findings);
    for (int i = 0; i < document.mxSuffixes().size(); i++) {
      checks.domainName("/mxSuffixes/" + i, document.mxSuffixes().get(i));
    }
    checks.optionalText("/ispdbId", document.ispdbId(), MAX_ISPDB_ID);
    return findings;
  }

  /** The variables a domain must have to belong to this provider. */
  public static Set<String> variables(ProviderDocument document) {
    return Resolution.ofTemplate(document).missing();
  }

  /** Lists the warnings that hold for every domain. */
  public static List<Finding> warnings(ProviderDocument document) {
    Map<String, String> samples =
        variables(document).stream()
            .collect(Collectors.toMap(Function.identity(), name -> Resolution.SAMPLE.ascii()));
    return Resolution.of(document, Resolution.SAMPLE, samples)
        .settings()
        .map(SettingsWarnings::of)
        .orElse(List.of());
  }
}
