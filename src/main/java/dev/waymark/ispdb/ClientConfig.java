package dev.waymark.ispdb;

import dev.waymark.finding.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A {@code clientConfig} document as XML.
 *
 * @param root the element of that name
 * @param provider its only {@code emailProvider}
 */
record ClientConfig(Element root, Element provider) {
  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

  /** Few enough that comparing each with each is cheap. */
  private static final String MAX_ATTRIBUTES = "32";

  private static final String MAX_DEPTH = "32";

  /**
   * Reads a document; a document type is refused unread, and nothing is fetched.
   *
   * @throws InvalidDocumentException if it is not such a document
   */
  static ClientConfig read(byte[] xml) {
    Element root = root(xml);
    if (!root.getLocalName().equals("clientConfig")) {
      throw new InvalidDocumentException("", "its root element is not clientConfig");
    }
    List<Element> providers = children(root, "emailProvider");
    if (providers.size() != 1) {
      throw new InvalidDocumentException(
          "", "it has " + providers.size() + " elements emailProvider; expected one");
    }
    return new ClientConfig(root, providers.get(0));
  }

  private static Element root(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(LIMITS + "elementAttributeLimit", MAX_ATTRIBUTES);
      factory.setAttribute(LIMITS + "maxElementDepth", MAX_DEPTH);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The one that is there by default also prints what it throws.
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser has these features", e);
    } catch (SAXException | IOException e) {
      throw new InvalidDocumentException(
          "", "it is not well-formed XML, or has a document type or too many nested elements");
    }
  }

  /** The children with one of the names, in the file's order. */
  static List<Element> children(Element parent, String... names) {
    List<String> wanted = List.of(names);
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(child -> wanted.contains(child.getLocalName()))
        .toList();
  }

  static List<String> texts(Element parent, String name) {
    return children(parent, name).stream().map(ClientConfig::text).toList();
  }

  static Optional<String> text(Element parent, String name) {
    return texts(parent, name).stream().findFirst();
  }

  /** Files are written by many hands, with line breaks in the middle of names. */
  static String text(Element element) {
    return element.getTextContent().strip().replaceAll("\\s+", " ");
  }

  /** Children of the provider or of the root: some stand in either. */
  Stream<Element> anywhere(String name) {
    return Stream.of(provider, root).flatMap(parent -> children(parent, name).stream());
  }
}
