package dev.waymark.clients.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a document tree. Names are written as in the document, prefix included. */
public final class XmlElement implements XmlNode {
  private final String name;
  private final Map<String, String> attributes;
  private final List<XmlNode> nodes = new ArrayList<>();

  XmlElement(String name, Map<String, String> attributes) {
    this.name = name;
    this.attributes = new LinkedHashMap<>(attributes);
  }

  void add(XmlNode node) {
    nodes.add(node);
  }

  public String name() {
    return name;
  }

  /** The name without a prefix. */
  public String localName() {
    return name.substring(name.indexOf(':') + 1);
  }

  public Map<String, String> attributes() {
    return attributes;
  }

  public Optional<String> attribute(String key) {
    return Optional.ofNullable(attributes.get(key));
  }

  public List<XmlNode> nodes() {
    return nodes;
  }

  @Override
  public Optional<XmlElement> element() {
    return Optional.of(this);
  }

  /** Child elements in document order. */
  public Stream<XmlElement> children() {
    return nodes.stream().flatMap(node -> node.element().stream());
  }

  public Stream<XmlElement> children(String key) {
    return children().filter(child -> child.name.equals(key));
  }

  public Optional<XmlElement> child(String key) {
    return children(key).findFirst();
  }

  /** The element's own characters joined, without those of its children. */
  public String ownText() {
    StringBuilder text = new StringBuilder();
    for (XmlNode node : nodes) {
      node.characters().ifPresent(text::append);
    }
    return text.toString();
  }

  /** Elements below this one at any depth, in document order. Without recursion: depth is input. */
  public List<XmlElement> descendants() {
    List<XmlElement> found = new ArrayList<>();
    List<XmlElement> waiting = new ArrayList<>();
    pushChildren(waiting, this);
    while (!waiting.isEmpty()) {
      XmlElement next = waiting.remove(waiting.size() - 1);
      found.add(next);
      pushChildren(waiting, next);
    }
    return found;
  }

  private static void pushChildren(List<XmlElement> stack, XmlElement parent) {
    for (int i = parent.nodes.size() - 1; i >= 0; i--) {
      parent.nodes.get(i).element().ifPresent(stack::add);
    }
  }
}
