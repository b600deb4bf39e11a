package dev.waymark.ispdb;

import dev.waymark.Xml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A server as the file has it, in the file's words, except that the deprecated ones for
 * authentication are today's.
 *
 * @param username empty where the file has none
 */
public record IspdbServer(
    String type,
    String hostname,
    String port,
    String socketType,
    List<String> authentication,
    Optional<String> username) {
  private static final Map<String, String> DEPRECATED =
      Map.of("plain", "password-cleartext", "secure", "password-encrypted");

  static IspdbServer of(Element section) {
    return new IspdbServer(
        section.getAttribute("type"),
        Xml.text(section, "hostname").orElse(""),
        Xml.text(section, "port").orElse(""),
        Xml.text(section, "socketType").orElse(""),
        Xml.texts(section, "authentication").stream()
            .map(word -> DEPRECATED.getOrDefault(word, word))
            .distinct()
            .toList(),
        Xml.text(section, "username"));
  }

  public boolean isIncoming() {
    return !type.equals("smtp");
  }

  public boolean isPlain() {
    return socketType.equals("plain");
  }
}
