package dev.waymark.autodiscover;

import dev.waymark.http.XmlWriter;
import dev.waymark.mail.WebService;
import dev.waymark.mail.address.EmailAddress;

/** The answer in the mobilesync schema: where ActiveSync is, MS-ASCMD section 4.2.3. */
final class MobileSyncXml {
  private MobileSyncXml() {}

  static byte[] render(WebService activeSync, EmailAddress address) {
    String url = activeSync.url().toString();
    XmlWriter xml = new XmlWriter();
    xml.start("Autodiscover", ResponseSchema.ENVELOPE);
    xml.start("Response", ResponseSchema.MOBILESYNC.namespace());
    xml.leaf("Culture", "en:us");
    xml.start("User");
    xml.leaf("EMailAddress", address.text());
    xml.end();
    xml.start("Action");
    xml.start("Settings");
    xml.start("Server");
    xml.leaf("Type", "MobileSync");
    xml.leaf("Url", url);
    xml.leaf("Name", url);
    return xml.end().end().end().end().end().toBytes();
  }
}
