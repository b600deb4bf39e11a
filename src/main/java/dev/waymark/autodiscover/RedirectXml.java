package dev.waymark.autodiscover;

import dev.waymark.http.XmlWriter;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.MoveTarget;
import java.util.Optional;

/**
 * The answer for a domain whose mail has moved, MS-OXDSCLI section 2.2.4.1.1.2.2. Thunderbird
 * follows {@code RedirectAddr} twice at most and ignores {@code RedirectUrl}; Delta Chat follows
 * {@code RedirectUrl} and asks without an address.
 */
final class RedirectXml {
  /** The URL that clients without support for address redirects request next. */
  private static final String AUTODISCOVER_OF =
      "https://autodiscover.%s/autodiscover/autodiscover.xml";

  private RedirectXml() {}

  /** In the Outlook schema. */
  static byte[] outlook(MoveTarget destination, EmailAddress address) {
    return outlook(
        address.text(),
        destination.map(
            domain -> new Step("redirectAddr", "RedirectAddr", moved(address, domain)),
            url -> new Step("redirectUrl", "RedirectUrl", url.toString())));
  }

  /** In the Outlook schema, for an asker who gave no address. */
  static byte[] outlook(MoveTarget destination, DomainName asked) {
    String url =
        destination.map(domain -> AUTODISCOVER_OF.formatted(domain.ascii()), Object::toString);
    return outlook(asked.ascii(), new Step("redirectUrl", "RedirectUrl", url));
  }

  /** In the mobilesync schema, which has a word for another address only; MS-ASCMD 2.2.3.147. */
  static Optional<byte[]> mobileSync(MoveTarget destination, EmailAddress address) {
    return destination.map(
        domain -> Optional.of(mobileSync(address, moved(address, domain))),
        url -> Optional.empty());
  }

  /** The action, the element of its target, and the text of that element. */
  private record Step(String action, String element, String text) {}

  private static byte[] outlook(String user, Step step) {
    XmlWriter xml = new XmlWriter();
    xml.start("Autodiscover", ResponseSchema.ENVELOPE);
    xml.start("Response", ResponseSchema.OUTLOOK.namespace());
    xml.start("User");
    xml.leaf("DisplayName", user);
    xml.end();
    xml.start("Account");
    xml.leaf("AccountType", "email");
    xml.leaf("Action", step.action());
    xml.leaf(step.element(), step.text());
    return xml.end().end().end().toBytes();
  }

  private static byte[] mobileSync(EmailAddress address, String next) {
    XmlWriter xml = new XmlWriter();
    xml.start("Autodiscover", ResponseSchema.ENVELOPE);
    xml.start("Response", ResponseSchema.MOBILESYNC.namespace());
    xml.leaf("Culture", "en:us");
    xml.start("User");
    xml.leaf("EMailAddress", address.text());
    xml.end();
    xml.start("Action");
    xml.leaf("Redirect", next);
    return xml.end().end().end().toBytes();
  }

  private static String moved(EmailAddress address, DomainName domain) {
    return address.localPart() + "@" + domain.ascii();
  }
}
