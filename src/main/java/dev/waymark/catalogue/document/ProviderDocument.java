package dev.waymark.catalogue.document;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A provider as staff write it: the JSON of the staff API and of the stored revisions. Members are
 * plain text here; {@link Resolution} gives them their types and says what is wrong with them.
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
    List<ServiceDocument> services,
    @Nullable LinksDocument links,
    @Nullable OAuth2Document oauth2,
    List<String> mxSuffixes,
    @Nullable String ispdbId) {

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
      @Schema(examples = "993") @Nullable Integer port,
      @Schema(examples = "tls") @Nullable String security,
      @Nullable String url,
      @Schema(examples = "[\"password-cleartext\"]") List<String> authentication,
      @Schema(examples = "%EMAILADDRESS%") @Nullable String username,
      @Nullable Pop3Document pop3) {
    public ServiceDocument {
      authentication = copy(authentication);
    }
  }

  /** What a POP3 client should do with mail on the server. */
  @Schema(name = "Pop3Options")
  public record Pop3Document(
      @Nullable Boolean leaveMessagesOnServer,
      @Nullable Integer daysToLeaveMessagesOnServer,
      @Nullable Boolean downloadOnBiff) {}

  /** Where people are sent; templates all. */
  @Schema(name = "Links")
  @JsonPropertyOrder({"webmail", "password", "documentation", "enable", "support"})
  public record LinksDocument(
      @Nullable String webmail,
      @Nullable String password,
      List<DocumentationDocument> documentation,
      @Schema(
              description =
                  "Where a user must switch on access for mail programs first, and what to do there")
          @Nullable DocumentationDocument enable,
      @Nullable String support) {
    public LinksDocument {
      documentation = copy(documentation);
    }
  }

  /** A help page, and what it is about by language. */
  @Schema(name = "Documentation")
  public record DocumentationDocument(@Nullable String url, Map<String, String> text) {
    public DocumentationDocument {
      // One order of the languages, so that equal documents are equal texts.
      text = text == null ? Map.of() : new TreeMap<>(text);
    }
  }

  /** How clients get a token. */
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

  /**
   * Reads a document that is valid as far as one can tell without a domain.
   *
   * @throws InvalidDocumentException with everything that is wrong
   */
  public static ProviderDocument read(byte[] json) {
    ProviderDocument document = StrictJson.read(json, ProviderDocument.class);
    List<Finding> findings = document.findings();
    if (!findings.isEmpty()) {
      throw new InvalidDocumentException(findings);
    }
    return document;
  }

  /** Everything that is wrong with it, as far as one can tell without a domain. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(Resolution.ofTemplate(this).findings());
    DocumentValidator checks = new DocumentValidator(findings);
    for (int i = 0; i < mxSuffixes.size(); i++) {
      checks.domainName("/mxSuffixes/" + i, mxSuffixes.get(i));
    }
    checks.optionalText("/ispdbId", ispdbId, 255);
    return findings;
  }

  /** The variables a domain must have to belong to this provider. */
  public Set<String> variables() {
    return Resolution.ofTemplate(this).missing();
  }

  /** Whether each domain may have servers of its own. */
  public boolean hostsDependOnDomain() {
    return services.stream()
        .flatMap(service -> Stream.ofNullable(service.host()))
        .anyMatch(host -> host.indexOf('%') >= 0);
  }

  /** What is to be said of it whatever its domains are. */
  public List<Finding> warnings() {
    return Resolution.warnings(this);
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
