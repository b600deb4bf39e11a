package dev.waymark.mobileconfig;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Property lists as the JDK reads them: nothing of the library that writes ours. */
final class PlistDom {
  private PlistDom() {}

  /** The dictionary of a property list, of strings, integers, booleans, lists and maps. */
  static Map<String, Object> parse(byte[] plist) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setCoalescing(true);
      Element root =
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(plist)).getDocumentElement();
      if (!root.getTagName().equals("plist") || !root.getAttribute("version").equals("1.0")) {
        throw new AssertionError("not a plist of version 1.0");
      }
      return dictionary(children(root).get(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Object> dictionary(Element element) {
    if (!element.getTagName().equals("dict")) {
      throw new AssertionError("no dictionary but " + element.getTagName());
    }
    Map<String, Object> dictionary = new LinkedHashMap<>();
    List<Element> children = children(element);
    for (int i = 0; i < children.size(); i += 2) {
      if (!children.get(i).getTagName().equals("key")) {
        throw new AssertionError("no key but " + children.get(i).getTagName());
      }
      String key = children.get(i).getTextContent();
      if (dictionary.put(key, value(children.get(i + 1))) != null) {
        throw new AssertionError("twice: " + key);
      }
    }
    return dictionary;
  }

  private static Object value(Element element) {
    return switch (element.getTagName()) {
      case "string" -> element.getTextContent();
      case "integer" -> Integer.valueOf(element.getTextContent());
      case "true" -> true;
      case "false" -> false;
      case "array" -> children(element).stream().map(PlistDom::value).toList();
      default -> dictionary(element);
    };
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      } else if (!node.getTextContent().isBlank()) {
        throw new AssertionError("text between elements: " + node.getTextContent());
      }
    }
    return children;
  }
}
