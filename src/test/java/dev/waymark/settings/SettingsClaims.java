package dev.waymark.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.Claim;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.address.EmailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The services that programs read from the settings as JSON. */
public final class SettingsClaims {
  private SettingsClaims() {}

  public static List<Claim> of(AccountSettings settings, EmailAddress address) {
    try {
      List<Claim> claims = new ArrayList<>();
      new JsonMapper()
          .readTree(SettingsDocument.render(settings, Optional.of(address)))
          .path("services")
          .forEach(service -> claims.add(claim(service)));
      return claims;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Claim claim(JsonNode service) {
    Protocol protocol = Protocol.fromWireName(service.path("protocol").asText()).orElseThrow();
    Claim claim =
        service.has("url")
            ? Claim.web(protocol, service.path("url").asText())
            : Claim.mail(
                protocol,
                service.path("host").asText(),
                service.path("port").asInt(),
                service.path("security").asText());
    return claim.withLogin(service.path("username").asText());
  }
}
