package dev.waymark.clients.reading;

import dev.waymark.clients.document.Ascii;
import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.document.XmlElement;
import dev.waymark.clients.document.XmlReading;
import dev.waymark.clients.document.XmlTree;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.clients.search.HttpAnswer;
import dev.waymark.clients.search.Outcome;
import dev.waymark.mail.address.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An Autodiscover document read as MS-OXDSCLI section 2.2.4 describes it. */
public final class PoxDocument {
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Map<String, String> TYPES =
      Map.of("IMAP", "imap", "POP3", "pop3", "SMTP", "smtp");
  private static final Map<String, Integer> PORTS = Map.of("imap", 143, "pop3", 110, "smtp", 25);

  private PoxDocument() {}

  /** The account in a 200 answer; empty for another answer, an error and a document of others. */
  public static Optional<Outcome> read(HttpAnswer answer, EmailAddress address) {
    if (answer.status() != 200) {
      return Optional.empty();
    }
    try {
      List<AccountServer> incoming = new ArrayList<>();
      List<AccountServer> outgoing = new ArrayList<>();
      for (XmlElement element : XmlTree.parse(answer.body(), XmlReading.strict()).descendants()) {
        if (element.localName().equals("Protocol")) {
          server(element, address)
              .ifPresent(s -> (s.protocol().equals("smtp") ? outgoing : incoming).add(s));
        }
      }
      return incoming.isEmpty() && outgoing.isEmpty()
          ? Optional.empty()
          : Optional.of(Outcome.account("Autodiscover has an account.", incoming, outgoing));
    } catch (MalformedDocumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<AccountServer> server(XmlElement block, EmailAddress address) {
    Optional<String> protocol = text(block, "Type").map(TYPES::get);
    Optional<String> host = text(block, "Server");
    if (protocol.isEmpty() || host.isEmpty()) {
      return Optional.empty();
    }
    long port =
        text(block, "Port")
            .filter(digits -> PORT.matcher(digits).matches())
            .map(Long::valueOf)
            .orElse((long) PORTS.getOrDefault(protocol.get(), 0));
    return Optional.of(
        new AccountServer(
            protocol.get(),
            host.get(),
            port,
            security(block),
            Optional.of(text(block, "LoginName").orElse(address.text())),
            List.of(isOn(block, "SPA") ? "SPA" : "password")));
  }

  /** Encryption, where it is there, wins over SSL, which is on by default. */
  private static String security(XmlElement block) {
    String word = text(block, "Encryption").map(Ascii::lower).orElse(isOff(block) ? "none" : "ssl");
    return switch (word) {
      case "none" -> AccountServer.PLAIN;
      case "tls" -> AccountServer.STARTTLS;
      default -> AccountServer.TLS;
    };
  }

  private static boolean isOff(XmlElement block) {
    return text(block, "SSL").filter("off"::equalsIgnoreCase).isPresent();
  }

  private static boolean isOn(XmlElement block, String field) {
    return text(block, field).filter("on"::equalsIgnoreCase).isPresent();
  }

  private static Optional<String> text(XmlElement block, String field) {
    return block
        .children()
        .filter(child -> child.localName().equals(field))
        .findFirst()
        .map(XmlElement::ownText)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
