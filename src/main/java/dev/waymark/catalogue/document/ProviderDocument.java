package dev.waymark.catalogue.document;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A provider as staff write it: the JSON of the staff API and of the stored revisions. Members are
 * plain text here; {@link Resolution} gives them their types and reports the errors.
 */
@Schema(name = "Provider", description = "Who runs the servers, and which")
@JsonPropertyOrder({
  "displayName",
  "shortName",
  "services",
  "links",
  "oauth2",
  "mxSuffixes",
  "ispdbId"
})
public record ProviderDocument(
    @Schema(examples = "Example Mail", maxLength = 60) @Nullable String displayName,
    @Schema(examples = "Example", maxLength = 20) @Nullable String shortName,
    @Schema(minItems = 1, maxItems = 32) List<ServiceDocument> services,
    @Nullable LinksDocument links,
    @Nullable OAuth2Document oauth2,
    List<String> mxSuffixes,
    @Schema(maxLength = 255) @Nullable String ispdbId) {

  /** One endpoint; the members {@code host}, {@code url} and {@code username} are templates. */
  @Schema(name = "Service")
  @JsonPropertyOrder({
    "protocol",
    "host",
    "port",
    "security",
    "url",
    "authentication",
    "username",
    "pop3"
  })
  public record ServiceDocument(
      @Schema(examples = "imap") @Nullable String protocol,
      @Schema(examples = "%SERVER%") @Nullable String host,
      @Schema(examples = "993", minimum = "1", maximum = "65535") @Nullable Integer port,
      @Schema(examples = "tls") @Nullable String security,
      @Schema(maxLength = 2048) @Nullable String url,
      @Schema(examples = "[\"password-cleartext\"]") List<String> authentication,
      @Schema(examples = "%EMAILADDRESS%") @Nullable String username,
      @Nullable Pop3Document pop3) {
    public ServiceDocument {
      authentication = copy(authentication);
    }
  }

  /** Treatment of mail on the server by a POP3 client. */
  @Schema(name = "Pop3Options")
  public record Pop3Document(
      @Nullable Boolean leaveMessagesOnServer,
      @Nullable Integer daysToLeaveMessagesOnServer,
      @Nullable Boolean downloadOnBiff) {}

  /** Pages for users; all are templates. */
  @Schema(name = "Links")
  @JsonPropertyOrder({"webmail", "password", "documentation", "enable", "support"})
  public record LinksDocument(
      @Nullable String webmail,
      @Nullable String password,
      List<DocumentationDocument> documentation,
      @Schema(
              description =
                  "Page where a user must first switch on access for mail programs, and what to do there")
          @Nullable DocumentationDocument enable,
      @Nullable String support) {
    public LinksDocument {
      documentation = copy(documentation);
    }
  }

  /** A help page, and its description by language. */
  @Schema(name = "Documentation")
  public record DocumentationDocument(@Nullable String url, Map<String, String> text) {
    public DocumentationDocument {
      // One order of the languages, so that equal documents are equal texts.
      text = text == null ? Map.of() : new TreeMap<>(text);
    }
  }

  /** Parameters for clients that get an OAuth 2 token. */
  @Schema(name = "OAuth2")
  @JsonPropertyOrder({"issuer", "scope", "authUrl", "tokenUrl"})
  public record OAuth2Document(
      @Nullable String issuer,
      @Nullable String scope,
      @Nullable String authUrl,
      @Nullable String tokenUrl) {}

  public ProviderDocument {
    services = copy(services);
    mxSuffixes = copy(mxSuffixes);
  }

  /** Returns true where domains may have servers of their own. */
  public boolean hostsDependOnDomain() {
    return services.stream()
        .flatMap(service -> Stream.ofNullable(service.host()))
        .anyMatch(host -> host.indexOf('%') >= 0);
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
