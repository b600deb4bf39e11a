package dev.waymark.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.Claim;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The services that clients read from the SRV records of a domain. */
public final class RecordsClaims {
  private static final Map<String, Claim> SERVICES =
      Map.of(
          "_imaps", Claim.mail(Protocol.IMAP, "", 0, "tls"),
          "_imap", Claim.mail(Protocol.IMAP, "", 0, "starttls"),
          "_pop3s", Claim.mail(Protocol.POP3, "", 0, "tls"),
          "_pop3", Claim.mail(Protocol.POP3, "", 0, "starttls"),
          "_submissions", Claim.mail(Protocol.SMTP, "", 0, "tls"),
          "_submission", Claim.mail(Protocol.SMTP, "", 0, "starttls"),
          "_sieve", Claim.mail(Protocol.MANAGESIEVE, "", 0, "starttls"),
          "_jmap", Claim.web(Protocol.JMAP, ""),
          "_caldavs", Claim.web(Protocol.CALDAV, ""),
          "_carddavs", Claim.web(Protocol.CARDDAV, ""));

  private RecordsClaims() {}

  public static OmissionReport omissions(AccountSettings settings, DomainRecords records) {
    return RecordsOmissions.of(settings, records);
  }

  /** Each server once, by host and port; servers that are not offered left out. */
  public static Set<Claim> of(DomainRecords records) {
    Set<Claim> claims = new LinkedHashSet<>();
    for (JsonNode record : read(records.json())) {
      String service = record.path("name").asText().split("\\.", 2)[0];
      String[] data = record.path("data").asText().split(" ", -1);
      Claim claim = SERVICES.get(service);
      if (claim != null && record.path("type").asText().equals("SRV") && !data[3].equals(".")) {
        String host = data[3].substring(0, data[3].length() - 1);
        claims.add(claim.withWhere(host + " port " + data[2]));
      }
    }
    return claims;
  }

  private static JsonNode read(byte[] json) {
    try {
      return new JsonMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
