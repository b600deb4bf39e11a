package dev.waymark.autodiscover;

import dev.waymark.http.XmlWriter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An error as a document; it belongs to the envelope's namespace, whatever schema was asked for.
 */
final class ErrorXml {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSS", Locale.ROOT);

  /** Exchange puts a number here that tells its servers apart; clients ignore it. */
  private static final String SERVER_ID = "1";

  private ErrorXml() {}

  static byte[] render(PoxError error, LocalTime now) {
    XmlWriter xml = new XmlWriter();
    xml.start("Autodiscover", ResponseSchema.ENVELOPE);
    xml.start("Response");
    xml.start("Error").attribute("Time", TIME.format(now)).attribute("Id", SERVER_ID);
    xml.leaf("ErrorCode", Integer.toString(error.code()));
    xml.leaf("Message", error.message());
    xml.empty("DebugData");
    return xml.end().end().end().toBytes();
  }
}
