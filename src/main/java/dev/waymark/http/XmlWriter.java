package dev.waymark.http;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document as bytes: UTF-8 without byte order mark, elements indented, the text of a
 * leaf exactly as given. Thunderbird and K-9 do not trim: {@code <port>} with a line break in it
 * fails.
 */
public final class XmlWriter {
  private static final String INDENT = "  ";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
  private final XMLStreamWriter out;
  private int depth;

  @FunctionalInterface
  private interface Step {
    void run() throws XMLStreamException;
  }

  public XmlWriter() {
    try {
      // The JDK's own implementation: the bytes must not depend on the class path.
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      out.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write XML to memory", e);
    }
  }

  /** Opens an element that contains other elements; {@link #attribute} may follow. */
  public XmlWriter start(String name) {
    return write(
        () -> {
          newLine();
          out.writeStartElement(name);
          depth++;
        });
  }

  /** Opens an element and declares the namespace of it and its children. */
  public XmlWriter start(String name, String namespace) {
    start(name);
    return write(() -> out.writeDefaultNamespace(namespace));
  }

  public XmlWriter attribute(String name, String value) {
    return write(() -> out.writeAttribute(name, value));
  }

  public XmlWriter end() {
    return write(
        () -> {
          depth--;
          newLine();
          out.writeEndElement();
        });
  }

  /** Writes an element that contains only text. */
  public XmlWriter leaf(String name, String text) {
    return write(
        () -> {
          newLine();
          out.writeStartElement(name);
          out.writeCharacters(text);
          out.writeEndElement();
        });
  }

  /** Writes an element that contains only text and has one attribute. */
  public XmlWriter leaf(String name, String attribute, String value, String text) {
    return write(
        () -> {
          newLine();
          out.writeStartElement(name);
          out.writeAttribute(attribute, value);
          out.writeCharacters(text);
          out.writeEndElement();
        });
  }

  /** Writes an element with neither text nor children; {@link #attribute} may follow. */
  public XmlWriter empty(String name) {
    return write(
        () -> {
          newLine();
          out.writeEmptyElement(name);
        });
  }

  /** Ends the document and returns it. */
  public byte[] toBytes() {
    write(
        () -> {
          out.writeCharacters("\n");
          out.writeEndDocument();
          out.close();
        });
    return bytes.toByteArray();
  }

  private void newLine() throws XMLStreamException {
    out.writeCharacters("\n" + INDENT.repeat(depth));
  }

  private XmlWriter write(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write XML to memory", e);
    }
    return this;
  }
}
