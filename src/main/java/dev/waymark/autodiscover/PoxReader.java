package dev.waymark.autodiscover;

import dev.waymark.mail.address.EmailAddress;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads the body of a request as leniently as is safe. Clients differ in namespaces, in the order
 * of elements and in the white space around texts, and some put a byte order mark or worse before
 * the XML; but a document type is refused unread.
 */
final class PoxReader {
  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

  /**
   * More attributes than any client sends, and few enough that comparing each with each is cheap.
   */
  private static final String MAX_ATTRIBUTES = "32";

  private static final String MAX_DEPTH = "32";

  private PoxReader() {}

  static PoxRequest read(byte[] body) {
    RequestFields fields = new RequestFields();
    try {
      parser().parse(new InputSource(new StringReader(document(body))), fields);
    } catch (SAXException | IOException e) {
      // Thunderbird does not escape the address: an & in it ends here.
      if (!fields.isComplete()) {
        return new PoxRequest.Refused(PoxError.BAD_REQUEST);
      }
    }
    return interpret(fields);
  }

  private static PoxRequest interpret(RequestFields fields) {
    if (fields.legacyDn().isPresent()) {
      // It wins over an address, MS-OXDSCLI section 3.2.5.
      return new PoxRequest.Refused(PoxError.UNKNOWN_ADDRESS);
    }
    Optional<EmailAddress> address = fields.address().flatMap(EmailAddress::tryParse);
    if (address.isEmpty()) {
      return new PoxRequest.Refused(PoxError.BAD_REQUEST);
    }
    return fields
        .schema()
        .map(ResponseSchema::ofNamespace)
        .orElse(Optional.of(ResponseSchema.OUTLOOK))
        .<PoxRequest>map(schema -> new PoxRequest.Asked(address.orElseThrow(), schema))
        .orElseGet(() -> new PoxRequest.Refused(PoxError.NO_SUCH_SCHEMA));
  }

  /**
   * From the first angle bracket on, as UTF-8 whatever the XML declaration says: programs on .NET
   * declare UTF-16 and send UTF-8.
   */
  private static String document(byte[] body) throws CharacterCodingException {
    int start = 0;
    while (start < body.length && body[start] != '<') {
      start++;
    }
    ByteBuffer xml = ByteBuffer.wrap(body, start, body.length - start);
    return StandardCharsets.UTF_8.newDecoder().decode(xml).toString();
  }

  /** Neither reads a document type nor fetches anything. */
  private static SAXParser parser() throws SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty(LIMITS + "elementAttributeLimit", MAX_ATTRIBUTES);
      parser.setProperty(LIMITS + "maxElementDepth", MAX_DEPTH);
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser has these features", e);
    }
  }
}
