package dev.waymark.clients.document;

import java.util.Optional;

/** A node below an element. */
public sealed interface XmlNode permits XmlElement, XmlText, XmlNode.Remark {
  /** The node itself, where it is an element. */
  default Optional<XmlElement> element() {
    return Optional.empty();
  }

  /** The characters of a text or CDATA node. */
  default Optional<String> characters() {
    return Optional.empty();
  }

  /** A comment or a processing instruction. */
  record Remark() implements XmlNode {}
}
