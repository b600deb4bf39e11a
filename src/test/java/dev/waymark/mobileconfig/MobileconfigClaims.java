package dev.waymark.mobileconfig;

import dev.waymark.Claim;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.address.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The claims that devices read from a profile. */
public final class MobileconfigClaims {
  /** There is one word for TLS and STARTTLS. */
  public static final String PROTECTED = "protected";

  private MobileconfigClaims() {}

  public static OmissionReport omissions(AccountSettings settings) {
    return MobileconfigOmissions.of(settings);
  }

  /** Reads the profile; empty where there is none. */
  public static Optional<List<Claim>> of(AccountSettings settings, EmailAddress address) {
    return MailChoice.of(settings)
        .fold(
            servers ->
                Optional.of(
                    claims(
                        ProfilePlist.render(
                            settings, servers, address, Optional.empty(), "dev.waymark.test"))),
            reason -> Optional.empty());
  }

  /** The names of provider and person as people see them; empty where there is no profile. */
  public static Optional<List<Object>> names(
      AccountSettings settings, EmailAddress address, String name) {
    return MailChoice.of(settings)
        .fold(
            servers -> {
              Map<String, Object> profile =
                  PlistDom.parse(
                      ProfilePlist.render(
                          settings, servers, address, Optional.of(name), "dev.waymark.test"));
              Map<?, ?> mail = (Map<?, ?>) ((List<?>) value(profile, "PayloadContent")).get(0);
              return Optional.of(
                  List.of(value(profile, "PayloadDisplayName"), value(mail, "EmailAccountName")));
            },
            reason -> Optional.empty());
  }

  private static List<Claim> claims(byte[] plist) {
    List<Claim> claims = new ArrayList<>();
    for (Object content : (List<?>) value(PlistDom.parse(plist), "PayloadContent")) {
      Map<?, ?> payload = (Map<?, ?>) content;
      switch ((String) value(payload, "PayloadType")) {
        case "com.apple.mail.managed" -> {
          boolean imap = value(payload, "EmailAccountType").equals("EmailTypeIMAP");
          claims.add(mail(payload, "Incoming", imap ? Protocol.IMAP : Protocol.POP3));
          claims.add(mail(payload, "Outgoing", Protocol.SMTP));
        }
        case "com.apple.caldav.account" -> claims.add(dav(payload, "CalDAV", Protocol.CALDAV));
        case "com.apple.carddav.account" -> claims.add(dav(payload, "CardDAV", Protocol.CARDDAV));
        default -> throw new AssertionError(payload);
      }
    }
    return claims;
  }

  private static Claim mail(Map<?, ?> payload, String direction, Protocol protocol) {
    String key = direction + "MailServer";
    boolean tls = (Boolean) value(payload, key + "UseSSL");
    Object login = payload.get(key + "Username");
    return Claim.mail(
            protocol,
            (String) value(payload, key + "HostName"),
            (Integer) value(payload, key + "PortNumber"),
            tls ? PROTECTED : "plain")
        .withLogin(login == null ? Claim.UNSAID : (String) login);
  }

  private static Claim dav(Map<?, ?> payload, String key, Protocol protocol) {
    String url = (String) value(payload, key + "PrincipalURL");
    String host = (String) value(payload, key + "HostName");
    if (!url.contains(host) || !value(payload, key + "UseSSL").equals(true)) {
      throw new AssertionError("contradicts itself: " + payload);
    }
    return Claim.web(protocol, url)
        .withSecurity(PROTECTED)
        .withLogin((String) value(payload, key + "Username"));
  }

  private static Object value(Map<?, ?> dictionary, String key) {
    return Optional.ofNullable(dictionary.get(key)).orElseThrow(() -> new AssertionError(key));
  }
}
