package dev.waymark.catalogue;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mail domain as staff write it.
 *
 * @param provider id of the provider it belongs to
 * @param variables values for the provider's placeholders
 * @param includeSubdomains whether every name below it gets the same answer
 */
@Schema(name = "Domain", description = "A mail domain: its provider and its own variables")
public record DomainDocument(
    @Schema(examples = "mediatemple", required = true) @Nullable String provider,
    @Schema(examples = "{\"SERVER\":\"mail.example.com\"}") Map<String, String> variables,
    @Nullable Boolean includeSubdomains) {

  public DomainDocument {
    variables = variables == null ? Map.of() : new TreeMap<>(variables);
    // One form for the default, so that equal documents are equal texts.
    includeSubdomains = Boolean.TRUE.equals(includeSubdomains) ? Boolean.TRUE : null;
  }

  boolean subdomains() {
    return includeSubdomains != null;
  }

  public static DomainDocument read(byte[] json) {
    return StrictJson.read(json, DomainDocument.class);
  }
}
