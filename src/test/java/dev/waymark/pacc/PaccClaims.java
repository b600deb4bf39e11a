package dev.waymark.pacc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.Claim;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.address.EmailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The claims that clients read from PACC. */
public final class PaccClaims {
  private PaccClaims() {}

  public static OmissionReport omissions(AccountSettings settings) {
    return PaccOmissions.of(settings);
  }

  /** Reads the document; empty where there is none. */
  public static Optional<List<Claim>> of(AccountSettings settings, EmailAddress address) {
    return PaccDocument.render(settings)
        .fold(
            document -> Optional.of(claims(document.bytes(), address)), reason -> Optional.empty());
  }

  private static List<Claim> claims(byte[] document, EmailAddress address) {
    JsonNode protocols = read(document).path("protocols");
    List<Claim> claims = new ArrayList<>();
    protocols
        .properties()
        .forEach(
            member -> {
              if (!member.getKey().equals("submit")) {
                claims.add(claim(member.getKey(), member.getValue()).withLogin(address.text()));
              }
            });
    if (!protocols.path("submit").equals(protocols.path("smtp"))) {
      throw new AssertionError("both levels of the draft must name the same server");
    }
    return claims;
  }

  /** There is no port in it: TLS on the standard one is meant. */
  private static Claim claim(String key, JsonNode value) {
    Protocol protocol = Protocol.fromWireName(key).orElseThrow();
    int port =
        switch (key) {
          case "imap" -> 993;
          case "pop3" -> 995;
          case "smtp" -> 465;
          default -> 0;
        };
    return port == 0
        ? Claim.web(protocol, value.path("url").asText())
        : Claim.mail(protocol, value.path("host").asText(), port, "tls");
  }

  private static JsonNode read(byte[] document) {
    try {
      return new JsonMapper().readTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
