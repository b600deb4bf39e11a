package dev.waymark.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.waymark.finding.Finding;
import dev.waymark.finding.SettingsWarnings;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.OAuth2;
import dev.waymark.mail.address.EmailAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document as JSON has it; absent members are left out, empty lists at the top are not. */
@Schema(name = "Settings", description = "Everything known about a domain")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SettingsDocument(
    @Schema(description = "A-label", examples = "example.com") String domain,
    @Schema(examples = "Example Mail") String displayName,
    @Schema(examples = "Example") String shortName,
    @Schema(description = "What to use, best first") List<ServiceEntry> services,
    @Schema(description = "Not protected, and there is a protected one; do not use")
        List<ServiceEntry> unpublished,
    LinksEntry links,
    Optional<OAuth2Entry> oauth2,
    List<WarningEntry> warnings) {

  private static final ObjectWriter WRITER =
      JsonMapper.builder().addModule(new Jdk8Module()).build().writer(indented());

  /** Without an address the user names are forms with placeholders. */
  static byte[] render(AccountSettings settings, Optional<EmailAddress> address) {
    try {
      return WRITER.writeValueAsBytes(of(settings, address));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write JSON to memory", e);
    }
  }

  private static SettingsDocument of(AccountSettings settings, Optional<EmailAddress> address) {
    return new SettingsDocument(
        settings.domain().ascii(),
        settings.displayName(),
        settings.shortName(),
        settings.services().stream().map(s -> ServiceEntry.of(s, address)).toList(),
        settings.unpublished().stream().map(s -> ServiceEntry.of(s, address)).toList(),
        LinksEntry.of(settings.links()),
        settings.oauth2().map(OAuth2Entry::of),
        SettingsWarnings.of(settings).stream().map(WarningEntry::of).toList());
  }

  /** The OAuth2 parameters for services that accept oauth2. */
  @Schema(name = "SettingsOAuth2")
  record OAuth2Entry(
      @Schema(examples = "https://auth.example.com") String issuer,
      @Schema(description = "Space-separated") String scope,
      URI authUrl,
      URI tokenUrl) {
    static OAuth2Entry of(OAuth2 oauth2) {
      return new OAuth2Entry(oauth2.issuer(), oauth2.scope(), oauth2.authUrl(), oauth2.tokenUrl());
    }
  }

  /** Something people should know before they use the settings. */
  @Schema(name = "SettingsWarning")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record WarningEntry(
      @Schema(description = "Stable", examples = "HOST_IS_ADDRESS") String code,
      @Schema(description = "Index in services", examples = "0", implementation = Integer.class)
          OptionalInt service,
      @Schema(description = "For people") String detail) {
    static WarningEntry of(Finding warning) {
      return new WarningEntry(warning.code(), warning.service(), warning.detail());
    }
  }

  private static DefaultPrettyPrinter indented() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
