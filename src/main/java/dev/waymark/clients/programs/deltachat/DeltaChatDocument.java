package dev.waymark.clients.programs.deltachat;

import dev.waymark.clients.document.Ascii;
import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.document.PullEvent;
import dev.waymark.clients.document.QuickXml;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.mail.address.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Delta Chat's reading of documents: src/configure/auto_mozilla.rs and auto_outlook.rs, chatmail
 * core 2.62.0. A text belongs to the last start tag, wherever it stands.
 */
final class DeltaChatDocument {
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{1,9}");

  private DeltaChatDocument() {}

  /** Servers of an Autodiscover document, or the URL to ask instead. */
  record Pox(List<DeltaChatServer> servers, Optional<String> redirect) {
    Pox {
      servers = List.copyOf(servers);
    }
  }

  static List<DeltaChatServer> autoconfig(byte[] body, EmailAddress address)
      throws MalformedDocumentException {
    QuickXml in = new QuickXml(body);
    List<DeltaChatServer> incoming = new ArrayList<>();
    List<DeltaChatServer> outgoing = new ArrayList<>();
    PullEvent event = in.next();
    while (event != PullEvent.END_OF_DOCUMENT) {
      if (event == PullEvent.START && in.name().equals("incomingserver")) {
        readServer(in, address).ifPresent(incoming::add);
      } else if (event == PullEvent.START && in.name().equals("outgoingserver")) {
        readServer(in, address).ifPresent(outgoing::add);
      }
      event = in.next();
    }
    incoming.addAll(outgoing);
    return incoming;
  }

  /** A server with host, port and user name. */
  private static Optional<DeltaChatServer> readServer(QuickXml in, EmailAddress address)
      throws MalformedDocumentException {
    String end = in.name();
    String type = Ascii.lower(in.attribute("type").orElse(""));
    Optional<String> host = Optional.empty();
    Optional<Integer> port = Optional.empty();
    boolean named = false;
    Optional<String> security = Optional.empty();
    String tag = "";
    PullEvent event = in.next();
    while (event != PullEvent.END_OF_DOCUMENT
        && !(event == PullEvent.END && in.name().equals(end))) {
      if (event == PullEvent.START) {
        tag = in.name();
      } else if (event == PullEvent.TEXT) {
        switch (tag) {
          case "hostname" -> host = Optional.of(in.text());
          case "port" -> port = Optional.of(port(in.text()));
          case "username" -> named = true;
          case "sockettype" -> security = security(in.text());
          default -> {
            // the texts of other elements are passed by
          }
        }
      }
      event = in.next();
    }
    if (host.isEmpty() || port.isEmpty() || !named) {
      return Optional.empty();
    }
    return Optional.of(
        new DeltaChatServer(type, filled(host.get(), address), port.get(), security));
  }

  private static Optional<String> security(String text) {
    return switch (Ascii.lower(text)) {
      case "ssl" -> Optional.of(AccountServer.TLS);
      case "starttls" -> Optional.of(AccountServer.STARTTLS);
      case "plain" -> Optional.of(AccountServer.PLAIN);
      default -> Optional.empty();
    };
  }

  /** u16, 0 for everything else. */
  private static int port(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return 0;
    }
    int port = Integer.parseInt(text);
    return port <= 65535 ? port : 0;
  }

  private static String filled(String text, EmailAddress address) {
    return text.replace("%EMAILADDRESS%", address.text())
        .replace("%EMAILLOCALPART%", address.localPart())
        .replace("%EMAILDOMAIN%", address.domain().ascii());
  }

  static Pox autodiscover(byte[] body) throws MalformedDocumentException {
    QuickXml in = new QuickXml(body);
    List<DeltaChatServer> servers = new ArrayList<>();
    PullEvent event = in.next();
    while (event != PullEvent.END_OF_DOCUMENT) {
      if (event == PullEvent.START && in.name().equals("protocol")) {
        readProtocol(in).ifPresent(servers::add);
      } else if (event == PullEvent.START && in.name().equals("redirecturl")) {
        String url = in.next() == PullEvent.TEXT ? in.text() : "";
        return new Pox(List.of(), Optional.of(url));
      }
      event = in.next();
    }
    return new Pox(servers, Optional.empty());
  }

  private static Optional<DeltaChatServer> readProtocol(QuickXml in)
      throws MalformedDocumentException {
    Optional<String> type = Optional.empty();
    Optional<String> host = Optional.empty();
    Optional<Integer> port = Optional.empty();
    boolean ssl = true;
    String tag = "";
    PullEvent event = in.next();
    while (event != PullEvent.END_OF_DOCUMENT
        && !(event == PullEvent.END && in.name().equals("protocol"))) {
      if (event == PullEvent.START) {
        tag = in.name();
      } else if (event == PullEvent.END && in.name().equals(tag)) {
        tag = "";
      } else if (event == PullEvent.TEXT) {
        switch (tag) {
          case "type" -> type = Optional.of(Ascii.lower(in.text()));
          case "server" -> host = Optional.of(in.text());
          case "port" -> port = Optional.of(port(in.text()));
          case "ssl" -> ssl = !in.text().equals("off");
          default -> {
            // the texts of other elements are passed by
          }
        }
      }
      event = in.next();
    }
    if (type.filter(word -> word.equals("imap") || word.equals("smtp")).isEmpty()
        || host.isEmpty()
        || port.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DeltaChatServer(
            type.get(),
            host.get(),
            port.get(),
            ssl ? Optional.empty() : Optional.of(AccountServer.PLAIN)));
  }
}
