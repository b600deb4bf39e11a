package dev.waymark.clients.document;

import java.util.List;
import java.util.Map;

/** Receives what {@link GMarkup} finds. */
public abstract class MarkupReader {
  /** A start tag; attributes in order, repeated ones included. */
  public abstract void start(String name, List<Map.Entry<String, String>> attributes)
      throws MalformedDocumentException;

  public abstract void end(String name);

  /** A text between two markups, directly inside an element. */
  public abstract void text(String element, String text);
}
