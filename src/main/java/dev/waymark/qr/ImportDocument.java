package dev.waymark.qr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.EmailAddress;
import java.util.List;

/**
 * One account in format 1 of Thunderbird's "Export for Mobile" (qr-code-format.md of
 * thunderbird-android, version 1 of 2025-02-06): JSON arrays without white space. The optional
 * password is an empty string, which the app reads as absent and asks for. Other letters than ASCII
 * are escaped, so that the character set of the code does not matter.
 */
final class ImportDocument {
  private static final int FORMAT = 1;
  private static final int SMTP = 0;
  private static final String NO_PASSWORD = "";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private ImportDocument() {}

  /**
   * Writes the account.
   *
   * @param name of the person; empty where it is not known
   */
  static byte[] render(ImportServers servers, EmailAddress address, String name) {
    MailService in = servers.incoming();
    MailService out = servers.outgoing();
    List<Object> incoming =
        List.of(
            in.protocol() == Protocol.IMAP ? 0 : 1,
            in.host().text(),
            in.port().number(),
            security(in.security()),
            authentication(in),
            in.username().fill(address),
            address.text(),
            NO_PASSWORD);
    List<Object> outgoing =
        List.of(
            SMTP,
            out.host().text(),
            out.port().number(),
            security(out.security()),
            authentication(out),
            out.username().fill(address),
            NO_PASSWORD);
    List<Object> identity = List.of(address.text(), name);
    List<Object> account =
        List.of(FORMAT, List.of(1, 1), incoming, List.of(List.of(outgoing, identity)));
    try {
      return JSON.writeValueAsBytes(account);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write JSON to memory", e);
    }
  }

  private static int security(Security security) {
    return switch (security) {
      case PLAIN -> 0;
      case STARTTLS -> 2;
      case TLS -> 3;
    };
  }

  private static int authentication(MailService service) {
    return ImportServers.methodOf(service).map(ImportDocument::number).orElseThrow();
  }

  private static int number(AuthMethod method) {
    return switch (method) {
      case NONE, CLIENT_IP_ADDRESS -> 0;
      case PASSWORD_CLEARTEXT -> 1;
      case PASSWORD_ENCRYPTED -> 2;
      case GSSAPI -> 3;
      case NTLM -> 4;
      case TLS_CLIENT_CERT -> 5;
      case OAUTH2 -> 6;
    };
  }
}
