package dev.waymark.catalogue.document;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.waymark.mail.address.MoveTarget;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mail domain as staff write it: with a provider, or with the target of its move.
 *
 * @param provider id of the provider it belongs to
 * @param variables values for the provider's placeholders
 * @param includeSubdomains true where every name below it gets the same answer
 * @param login user names that differ from the provider's form; the first pattern that fits counts
 * @param movedTo the domain that has the same mailboxes now, or the https URL of its Autodiscover
 */
@Schema(
    name = "Domain",
    description = "A mail domain: its provider and its own variables, or the target of its move")
@JsonPropertyOrder({"provider", "variables", "includeSubdomains", "login", "movedTo"})
public record DomainDocument(
    @Schema(examples = "mediatemple") @Nullable String provider,
    @Schema(examples = "{\"SERVER\":\"mail.example.com\"}") Map<String, String> variables,
    @Nullable Boolean includeSubdomains,
    List<LoginDocument> login,
    @Schema(
            description =
                "A domain or an https URL of Autodiscover; instead of provider, and alone",
            examples = "new.example")
        @Nullable String movedTo) {

  /** A rule for user names; {@code username} is a template. */
  @Schema(name = "LoginRule")
  @JsonPropertyOrder({"pattern", "username"})
  public record LoginDocument(
      @Schema(
              description =
                  "Pattern of the local part: * is any run of characters, ? is one. Without"
                      + " either it names one mailbox, which WAYMARK_LOGIN_EXACT must allow",
              examples = "sales-*")
          @Nullable String pattern,
      @Schema(examples = "%EMAILLOCALPART%") @Nullable String username) {}

  public DomainDocument {
    variables = variables == null ? Map.of() : new TreeMap<>(variables);
    login = login == null ? List.of() : List.copyOf(login);
    // One form for the default, so that equal documents are equal texts.
    includeSubdomains = Boolean.TRUE.equals(includeSubdomains) ? Boolean.TRUE : null;
  }

  /** A domain with nothing of its own. */
  public static DomainDocument of(ProviderId provider) {
    return new DomainDocument(provider.text(), Map.of(), false, List.of(), null);
  }

  /** A domain that has moved has nothing else. */
  public static DomainDocument moved(MoveTarget destination) {
    return new DomainDocument(null, Map.of(), null, List.of(), destination.text());
  }

  public boolean subdomains() {
    return includeSubdomains != null;
  }
}
