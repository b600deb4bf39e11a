package dev.waymark.clients.document;

import java.util.Optional;

/**
 * Characters between two other nodes.
 *
 * @param cdata in a CDATA section
 */
record XmlText(String text, boolean cdata) implements XmlNode {
  @Override
  public Optional<String> characters() {
    return Optional.of(text);
  }
}
