package dev.waymark.catalogue;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * One revision of a provider as it is stored.
 *
 * @param json the canonical document
 * @param published number of the published revision, if any
 * @param version the provider's, which a roll-back changes as well as a new revision
 */
public record StoredProvider(
    ProviderId id, int revision, String json, OptionalInt published, long version) {

  public ProviderDocument document() {
    return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), ProviderDocument.class);
  }
}
