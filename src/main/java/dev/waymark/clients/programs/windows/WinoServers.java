package dev.waymark.clients.programs.windows;

import dev.waymark.clients.document.Ascii;
import dev.waymark.clients.document.XmlElement;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.mail.address.EmailAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Servers of an autoconfig document as Wino Mail ranks them: ParseThunderbirdSettings. */
final class WinoServers {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");

  private final List<XmlElement> elements;
  private final String domain;
  private final EmailAddress address;

  WinoServers(List<XmlElement> elements, String domain, EmailAddress address) {
    this.elements = elements;
    this.domain = domain;
    this.address = address;
  }

  /** A server and its rank. */
  private record Ranked(AccountServer server, int score) {}

  Optional<AccountServer> best(String tag, String type) {
    return elements.stream()
        .filter(element -> element.localName().equals(tag))
        .filter(element -> element.attribute("type").filter(type::equalsIgnoreCase).isPresent())
        .flatMap(element -> server(element, type).stream())
        .min(
            Comparator.comparingInt((Ranked ranked) -> -ranked.score())
                .thenComparingLong(ranked -> ranked.server().port()))
        .map(Ranked::server);
  }

  private Optional<Ranked> server(XmlElement element, String type) {
    String host = filled(text(element, "hostname")).strip();
    String port = text(element, "port").strip();
    String login = filled(text(element, "username")).strip();
    String word = Ascii.lower(filled(text(element, "socketType")));
    if (host.isEmpty() || !NUMBER.matcher(port).matches()) {
      return Optional.empty();
    }
    AccountServer server =
        new AccountServer(
            type,
            host,
            Integer.parseInt(port),
            security(word),
            Optional.of(login.isEmpty() ? address.text() : login),
            List.of());
    return Optional.of(new Ranked(server, word.contains("ssl") || word.contains("tls") ? 3 : 1));
  }

  private static String security(String word) {
    if (word.contains("starttls")) {
      return AccountServer.STARTTLS;
    }
    return word.contains("ssl") || word.contains("tls") ? AccountServer.TLS : AccountServer.PLAIN;
  }

  /** XElement.Value: all texts below. */
  private static String text(XmlElement server, String field) {
    return server
        .children()
        .filter(child -> child.localName().equals(field))
        .findFirst()
        .map(
            child ->
                child.ownText()
                    + child.descendants().stream()
                        .map(XmlElement::ownText)
                        .collect(Collectors.joining()))
        .orElse("");
  }

  private String filled(String text) {
    return replaced(
        replaced(
            replaced(text, "%EMAILADDRESS%", address.text()),
            "%EMAILLOCALPART%",
            address.localPart()),
        "%EMAILDOMAIN%",
        domain);
  }

  private static String replaced(String text, String placeholder, String value) {
    return Pattern.compile(placeholder, Pattern.CASE_INSENSITIVE | Pattern.LITERAL)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(value));
  }
}
