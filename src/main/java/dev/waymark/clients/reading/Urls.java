package dev.waymark.clients.reading;

import dev.waymark.mail.address.EmailAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** URLs that more than one client asks. */
public final class Urls {
  /** The central database that every client but Thunderbird and Horde asks. */
  private static final String DATABASE = "https://autoconfig.thunderbird.net/v1.1/";

  private static final String FILE = "/mail/config-v1.1.xml";

  private Urls() {}

  public static String host(String scheme, String domain) {
    return scheme + "://autoconfig." + domain + FILE;
  }

  public static String wellKnown(String scheme, String domain) {
    return scheme + "://" + domain + "/.well-known/autoconfig" + FILE;
  }

  public static String database(String domain) {
    return DATABASE + domain;
  }

  public static String autodiscover(String host) {
    return "https://" + host + "/autodiscover/autodiscover.xml";
  }

  /** The query with the address as a form encodes it: WHATWG URL, section 5.2. */
  public static String query(EmailAddress address) {
    return "?emailaddress=" + URLEncoder.encode(address.text(), StandardCharsets.UTF_8);
  }

  /** The query with every byte escaped but letters, digits and those given. */
  public static String query(EmailAddress address, String unescaped) {
    StringBuilder out = new StringBuilder("?emailaddress=");
    for (byte b : address.text().getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if ((c >= '0' && c <= '9')
          || (c >= 'A' && c <= 'Z')
          || (c >= 'a' && c <= 'z')
          || unescaped.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append(String.format("%%%02X", (int) c));
      }
    }
    return out.toString();
  }

  /** The query with the address as it is. */
  public static String rawQuery(EmailAddress address) {
    return "?emailaddress=" + address.text();
  }

  /** The request of Autodiscover for the Outlook schema. */
  public static String autodiscoverBody(EmailAddress address) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><Autodiscover"
        + " xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/"
        + "requestschema/2006\"><Request><EMailAddress>"
        + address.text().replace("&", "&amp;").replace("<", "&lt;")
        + "</EMailAddress><AcceptableResponseSchema>"
        + "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"
        + "</AcceptableResponseSchema></Request></Autodiscover>";
  }
}
