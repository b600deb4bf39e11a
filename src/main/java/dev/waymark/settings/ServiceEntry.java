package dev.waymark.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Pop3Options;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import dev.waymark.mail.address.EmailAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service as JSON has it: with host, port and security, or with a URL. */
@Schema(name = "SettingsService")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ServiceEntry(
    @Schema(examples = "imap") String protocol,
    @Schema(
            description = "A name, or an address without brackets",
            examples = "mail.example.com",
            implementation = String.class)
        Optional<String> host,
    @Schema(examples = "993", implementation = Integer.class) OptionalInt port,
    @Schema(description = "https", implementation = String.class) Optional<URI> url,
    @Schema(description = "tls, starttls or plain", examples = "tls", implementation = String.class)
        Optional<String> security,
    @Schema(description = "Best first", examples = "[\"password-cleartext\"]")
        List<String> authentication,
    @Schema(examples = "ann@example.com") String username,
    Optional<Pop3Entry> pop3) {

  static ServiceEntry of(Service service, Optional<EmailAddress> address) {
    // Without pattern switches the two kinds are told apart here, and nowhere else.
    Optional<MailService> mail = kind(service, MailService.class);
    Optional<WebService> web = kind(service, WebService.class);
    return new ServiceEntry(
        service.protocol().wireName(),
        mail.map(s -> s.host().text()),
        mail.map(s -> OptionalInt.of(s.port().number())).orElse(OptionalInt.empty()),
        web.map(WebService::url),
        mail.map(s -> s.security().wireName()),
        service.authentication().stream().map(AuthMethod::wireName).toList(),
        address.map(known -> service.username().fill(known)).orElse(service.username().template()),
        mail.flatMap(MailService::pop3).map(Pop3Entry::of));
  }

  private static <T extends Service> Optional<T> kind(Service service, Class<T> kind) {
    return Optional.of(service).filter(kind::isInstance).map(kind::cast);
  }

  /** The handling of mail on the server; the client decides about absent members. */
  @Schema(name = "Pop3")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Pop3Entry(
      @Schema(implementation = Boolean.class) Optional<Boolean> leaveMessagesOnServer,
      @Schema(implementation = Integer.class) OptionalInt daysToLeaveMessagesOnServer,
      @Schema(implementation = Boolean.class) Optional<Boolean> downloadOnBiff) {
    static Pop3Entry of(Pop3Options options) {
      return new Pop3Entry(
          options.leaveMessagesOnServer(),
          options.daysToLeaveMessagesOnServer(),
          options.downloadOnBiff());
    }
  }
}
