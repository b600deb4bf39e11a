package dev.waymark.clients.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Strict parser that makes a tree, as the clients with Expat, Qt, libxml2 and .NET do. External
 * entities are read as empty, and internal ones are expanded up to a limit, since Expat, Qt and
 * libxml2 do likewise.
 */
public final class XmlTree {
  private static final String PROPERTIES = "http://www.oracle.com/xml/jaxp/properties/";

  /** Expansions and characters of entities; the clients' own limits are higher and slower. */
  private static final String MAX_EXPANSIONS = "2000";

  private static final String MAX_ENTITY_CHARACTERS = "200000";

  private XmlTree() {}

  /** The root element. */
  public static XmlElement parse(byte[] document, XmlReading reading)
      throws MalformedDocumentException {
    TreeBuilder builder = new TreeBuilder(reading.maxDepth());
    try {
      SAXParser parser = parser(reading.namespaces());
      parser.setProperty("http://xml.org/sax/properties/lexical-handler", builder);
      parser.parse(source(document, reading.charset()), builder);
    } catch (SAXException | IOException e) {
      throw new MalformedDocumentException("not well-formed XML");
    }
    return builder.root();
  }

  private static InputSource source(byte[] document, Optional<Charset> charset) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(document);
    return charset
        .filter(known -> !hasByteOrderMark(document))
        .map(known -> new InputSource(new InputStreamReader(bytes, known)))
        .orElseGet(() -> new InputSource(bytes));
  }

  /** A byte order mark wins over the transport's charset: WHATWG Encoding, section 6. */
  private static boolean hasByteOrderMark(byte[] document) {
    return document.length > 2
        && document[0] == (byte) 0xEF
        && document[1] == (byte) 0xBB
        && document[2] == (byte) 0xBF;
  }

  private static SAXParser parser(boolean namespaces) {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(namespaces);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty(PROPERTIES + "entityExpansionLimit", MAX_EXPANSIONS);
      parser.setProperty(PROPERTIES + "totalEntitySizeLimit", MAX_ENTITY_CHARACTERS);
      parser.setProperty(PROPERTIES + "maxGeneralEntitySizeLimit", MAX_ENTITY_CHARACTERS);
      return parser;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's XML parser lacks a feature", e);
    }
  }
}
