package dev.waymark.clients.document;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Makes a tree of parser events; texts are joined across entities, not across other nodes. */
final class TreeBuilder extends DefaultHandler2 {
  private final int maxDepth;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private boolean cdata;
  private boolean doctype;
  private @Nullable XmlElement root;

  TreeBuilder(int maxDepth) {
    this.maxDepth = maxDepth;
  }

  XmlElement root() throws MalformedDocumentException {
    return Optional.ofNullable(root)
        .orElseThrow(() -> new MalformedDocumentException("no root element"));
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes given)
      throws SAXException {
    if (open.size() >= maxDepth) {
      throw new SAXException("nested too deeply");
    }
    endText();
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < given.getLength(); i++) {
      attributes.put(given.getQName(i), given.getValue(i));
    }
    XmlElement element = new XmlElement(name, attributes);
    if (open.isEmpty()) {
      root = element;
    } else {
      open.element().add(element);
    }
    open.push(element);
  }

  @Override
  public void endElement(String uri, String local, String name) {
    endText();
    open.pop();
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  @Override
  public void startCDATA() {
    endText();
    cdata = true;
  }

  @Override
  public void endCDATA() {
    endText();
    cdata = false;
  }

  @Override
  public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
    doctype = true;
  }

  @Override
  public void endDTD() {
    doctype = false;
  }

  @Override
  public void comment(char[] characters, int start, int length) {
    remark();
  }

  @Override
  public void processingInstruction(String target, String data) {
    remark();
  }

  private void remark() {
    endText();
    if (!doctype && !open.isEmpty()) {
      open.element().add(new XmlNode.Remark());
    }
  }

  private void endText() {
    if (text.length() > 0 && !open.isEmpty()) {
      open.element().add(new XmlText(text.toString(), cdata));
    }
    text.setLength(0);
  }

  @Override
  public InputSource resolveEntity(
      @Nullable String name, @Nullable String publicId, @Nullable String base, String systemId) {
    return nothing();
  }

  @Override
  public InputSource resolveEntity(@Nullable String publicId, String systemId) {
    return nothing();
  }

  /** An empty document in place of anything external. */
  private static InputSource nothing() {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void error(SAXParseException e) {
    // validity, which no client checks
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}
