package dev.waymark.clients.document;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Settings in which strict parsers differ.
 *
 * @param namespaces an undeclared prefix is an error
 * @param maxDepth elements in elements that the parser bears
 * @param charset of the transport, which wins over the declaration; empty where the parser ignores
 *     it
 */
public record XmlReading(boolean namespaces, int maxDepth, Optional<Charset> charset) {
  /** libxml2 without XML_PARSE_HUGE, {@code xmlParserMaxDepth} in parser.c 2.9. */
  private static final int LIBXML_DEPTH = 256;

  /** Expat in Gecko, parser/htmlparser/nsExpatDriver.cpp. */
  public static XmlReading gecko(Optional<Charset> charset) {
    return new XmlReading(true, OpenElements.MAX_DEPTH, charset);
  }

  /** QDomDocument::setContent(QByteArray) of Qt 6, which knows no namespaces by default. */
  public static XmlReading qt() {
    return new XmlReading(false, OpenElements.MAX_DEPTH, Optional.empty());
  }

  /** libxml2; an undeclared prefix is only a warning (XML_NS_ERR_UNDEFINED_NAMESPACE). */
  public static XmlReading libxml() {
    return new XmlReading(false, LIBXML_DEPTH, Optional.empty());
  }

  /** A strict reader with namespaces, as .NET's and MSXML's. */
  public static XmlReading strict() {
    return new XmlReading(true, OpenElements.MAX_DEPTH, Optional.empty());
  }
}
