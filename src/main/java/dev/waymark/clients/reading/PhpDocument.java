package dev.waymark.clients.reading;

import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.document.XmlElement;
import dev.waymark.clients.document.XmlReading;
import dev.waymark.clients.document.XmlTree;
import java.util.List;
import java.util.Optional;

/**
 * An autoconfig document as PHP's SimpleXML shows it: libxml2, the first child of a name, its own
 * text; a default namespace does not matter.
 */
public final class PhpDocument {
  private final XmlElement provider;

  private PhpDocument(XmlElement provider) {
    this.provider = provider;
  }

  /** The first provider below the root; empty where there is none. */
  public static Optional<PhpDocument> parse(byte[] body) {
    try {
      return XmlTree.parse(body, XmlReading.libxml()).child("emailProvider").map(PhpDocument::new);
    } catch (MalformedDocumentException e) {
      return Optional.empty();
    }
  }

  /** Servers of the types, in document order. */
  public List<XmlElement> servers(String tag, List<String> types) {
    return provider
        .children(tag)
        .filter(server -> server.attribute("type").filter(types::contains).isPresent())
        .toList();
  }

  public static String text(XmlElement server, String field) {
    return server.child(field).map(XmlElement::ownText).orElse("");
  }

  /** intval of PHP: the number that the text begins with, else 0. */
  public static long number(String text) {
    String digits = text.stripLeading();
    int end = 0;
    while (end < digits.length()
        && end < 18
        && digits.charAt(end) >= '0'
        && digits.charAt(end) <= '9') {
      end++;
    }
    return end == 0 ? 0 : Long.parseLong(digits.substring(0, end));
  }
}
