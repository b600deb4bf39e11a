package dev.waymark.autodiscover;

import dev.waymark.mail.EmailAddress;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the body of a request as leniently as is safe. Clients differ in namespaces, in the order
 * of elements and in the white space around texts, so elements are found by their local name in any
 * letter case; some put a byte order mark or worse before the XML.
 */
final class PoxReader {
  private static final String ADDRESS = "emailaddress";
  private static final String LEGACY_DN = "legacydn";
  private static final String SCHEMA = "acceptableresponseschema";
  private static final Set<String> FIELDS = Set.of(ADDRESS, LEGACY_DN, SCHEMA);

  private PoxReader() {}

  static PoxRequest read(byte[] body) {
    try {
      return interpret(fields(body));
    } catch (XMLStreamException | CharacterCodingException e) {
      // Thunderbird does not escape the address: an & in it ends here.
      return new PoxRequest.Refused(PoxError.BAD_REQUEST);
    }
  }

  private static PoxRequest interpret(Map<String, String> fields) {
    if (fields.containsKey(LEGACY_DN)) {
      // It wins over an address, MS-OXDSCLI section 3.2.5.
      return new PoxRequest.Refused(PoxError.UNKNOWN_ADDRESS);
    }
    Optional<EmailAddress> address =
        Optional.ofNullable(fields.get(ADDRESS)).flatMap(EmailAddress::tryParse);
    if (address.isEmpty()) {
      return new PoxRequest.Refused(PoxError.BAD_REQUEST);
    }
    return Optional.ofNullable(fields.get(SCHEMA))
        .map(ResponseSchema::ofNamespace)
        .orElse(Optional.of(ResponseSchema.OUTLOOK))
        .<PoxRequest>map(schema -> new PoxRequest.Asked(address.orElseThrow(), schema))
        .orElseGet(() -> new PoxRequest.Refused(PoxError.NO_SUCH_SCHEMA));
  }

  /** The texts of the elements we know, by their name in lower case; the first of each. */
  private static Map<String, String> fields(byte[] body)
      throws XMLStreamException, CharacterCodingException {
    XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(document(body)));
    Map<String, String> fields = new HashMap<>();
    StringBuilder text = new StringBuilder();
    int depth = 0;
    do {
      int event = xml.next();
      if (xml.isStartElement()) {
        if (depth++ == 0 && !name(xml).equals("autodiscover")) {
          throw new XMLStreamException("another root element");
        }
        text.setLength(0);
      } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      } else if (xml.isEndElement()) {
        depth--;
        if (FIELDS.contains(name(xml)) && !text.toString().isBlank()) {
          fields.putIfAbsent(name(xml), text.toString().strip());
        }
        text.setLength(0);
      } else if (event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("a document type");
      }
    } while (depth > 0 || !xml.isEndElement());
    return fields;
  }

  private static String name(XMLStreamReader xml) {
    return xml.getLocalName().toLowerCase(Locale.ROOT);
  }

  /** From the first angle bracket on, as UTF-8 whatever the XML declaration says. */
  private static String document(byte[] body) throws CharacterCodingException {
    int start = 0;
    while (start < body.length && body[start] != '<') {
      start++;
    }
    ByteBuffer xml = ByteBuffer.wrap(body, start, body.length - start);
    return StandardCharsets.UTF_8.newDecoder().decode(xml).toString();
  }

  /** Neither reads a document type nor fetches anything. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
