package dev.waymark.clients.programs.mozilla;

import dev.waymark.clients.document.KxmlPull;
import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.document.PullEvent;
import dev.waymark.clients.reading.RefusedException;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.clients.search.Outcome;
import dev.waymark.mail.address.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Thunderbird for Android's reading of an autoconfig document: RealAutoconfigParser.kt,
 * thunderbird-android a59bd679. A fault in one IMAP or SMTP server refuses the whole document.
 */
final class K9Document {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");

  private final KxmlPull in;
  private final EmailAddress address;
  private final List<AccountServer> incoming = new ArrayList<>();
  private final List<AccountServer> outgoing = new ArrayList<>();
  private boolean found;

  private K9Document(byte[] body, EmailAddress address) {
    this.in = new KxmlPull(body);
    this.address = address;
  }

  static Outcome read(byte[] body, EmailAddress address) {
    try {
      return new K9Document(body, address).read();
    } catch (MalformedDocumentException e) {
      return Outcome.none("The document is not XML that Android's parser reads.");
    } catch (RefusedException e) {
      return Outcome.none(e.why());
    } catch (K9CrashException e) {
      return Outcome.none(e.why()).because(K9Rules.CRASH);
    }
  }

  private Outcome read() throws MalformedDocumentException, RefusedException {
    boolean config = false;
    while (in.next() != PullEvent.END_OF_DOCUMENT) {
      if (in.event() == PullEvent.START && in.name().equals("clientConfig")) {
        config = true;
        found = false;
        readConfig();
      } else if (in.event() == PullEvent.START) {
        skip();
      }
    }
    if (!config) {
      throw new RefusedException("The document has no <clientConfig>.");
    }
    return Outcome.account("The document has an account.", incoming, outgoing)
        .because(K9Rules.LISTS);
  }

  /** The next event inside an element; empty at its end. */
  private Optional<PullEvent> nextIn(String name, int depth)
      throws MalformedDocumentException, RefusedException {
    PullEvent event = in.next();
    if (event == PullEvent.END_OF_DOCUMENT) {
      throw new RefusedException("The document ends inside <" + name + ">.");
    }
    boolean end = event == PullEvent.END && in.name().equals(name) && in.depth() == depth;
    return end ? Optional.empty() : Optional.of(event);
  }

  private void skip() throws MalformedDocumentException, RefusedException {
    String name = in.name();
    int depth = in.depth();
    while (nextIn(name, depth).isPresent()) {
      // everything inside is passed by
    }
  }

  private void readConfig() throws MalformedDocumentException, RefusedException {
    String name = in.name();
    int depth = in.depth();
    for (Optional<PullEvent> e = nextIn(name, depth); e.isPresent(); e = nextIn(name, depth)) {
      if (e.get() == PullEvent.START && in.name().equals("emailProvider")) {
        readProvider();
      } else if (e.get() == PullEvent.START) {
        skip();
      }
    }
    if (!found) {
      throw new RefusedException("The document has no <emailProvider>.");
    }
  }

  /** A later provider replaces an earlier one. */
  private void readProvider() throws MalformedDocumentException, RefusedException {
    found = true;
    incoming.clear();
    outgoing.clear();
    String id = in.attribute("id");
    if (id == null || !MozillaHost.isLegal(id.strip())) {
      throw new RefusedException("The id of <emailProvider> is missing or no host name.");
    }
    boolean domain = false;
    String name = in.name();
    int depth = in.depth();
    for (Optional<PullEvent> e = nextIn(name, depth); e.isPresent(); e = nextIn(name, depth)) {
      if (e.get() == PullEvent.START) {
        domain |= readChild();
      }
    }
    require(domain, "The document has no valid <domain>.");
    require(!incoming.isEmpty(), "The document has no IMAP server.");
    require(!outgoing.isEmpty(), "The document has no SMTP server.");
  }

  private static void require(boolean condition, String otherwise) throws RefusedException {
    if (!condition) {
      throw new RefusedException(otherwise);
    }
  }

  /** Tells if the child is a valid domain. */
  private boolean readChild() throws MalformedDocumentException, RefusedException {
    switch (in.name()) {
      case "domain" -> {
        return MozillaHost.isLegal(filled(readText()).strip());
      }
      case "incomingServer" -> readServer("imap").ifPresent(incoming::add);
      case "outgoingServer" -> readServer("smtp").ifPresent(outgoing::add);
      default -> skip();
    }
    return false;
  }

  private Optional<AccountServer> readServer(String type)
      throws MalformedDocumentException, RefusedException {
    if (!type.equals(in.attribute("type"))) {
      skip();
      return Optional.empty();
    }
    Fields fields = new Fields();
    String name = in.name();
    int depth = in.depth();
    for (Optional<PullEvent> e = nextIn(name, depth); e.isPresent(); e = nextIn(name, depth)) {
      if (e.get() == PullEvent.START) {
        readField(fields);
      }
    }
    return Optional.of(fields.server(type));
  }

  /** Fields of an unknown child count as the server's own: unknown children are not skipped. */
  private void readField(Fields fields) throws MalformedDocumentException, RefusedException {
    switch (in.name()) {
      case "hostname" -> fields.host = legalHost(filled(readText()));
      case "port" -> fields.port = port(readText());
      case "username" -> fields.login = filled(readText());
      case "authentication" -> method(readText()).ifPresent(fields.methods::add);
      case "socketType" -> fields.security = security(readText());
      default -> {
        // its children follow
      }
    }
  }

  private String readText() throws MalformedDocumentException, RefusedException {
    String text = "";
    String name = in.name();
    int depth = in.depth();
    for (Optional<PullEvent> e = nextIn(name, depth); e.isPresent(); e = nextIn(name, depth)) {
      require(e.get() == PullEvent.TEXT, "<" + name + "> contains an element.");
      text = in.text();
    }
    return text;
  }

  private String filled(String text) {
    return text.replace("%EMAILDOMAIN%", address.domain().ascii())
        .replace("%EMAILLOCALPART%", address.localPart())
        .replace("%EMAILADDRESS%", address.text());
  }

  private static String legalHost(String host) throws RefusedException {
    require(MozillaHost.isLegal(host.strip()), "A <hostname> is no host name.");
    return host;
  }

  private static int port(String text) throws RefusedException {
    require(NUMBER.matcher(text).matches(), "A <port> is not a number.");
    int port = Integer.parseInt(text);
    require(port >= 0 && port <= 65535, "A <port> is not between 0 and 65535.");
    return port;
  }

  private static Optional<String> method(String text) {
    return switch (text) {
      case "OAuth2" -> Optional.of("OAuth2");
      case "password-cleartext" -> Optional.of("PasswordCleartext");
      case "password-encrypted" -> Optional.of("PasswordEncrypted");
      default -> Optional.empty();
    };
  }

  private static String security(String text) throws RefusedException {
    require(text.equals("SSL") || text.equals("STARTTLS"), "A <socketType> is unknown.");
    return text.equals("SSL") ? AccountServer.TLS : AccountServer.STARTTLS;
  }

  /** Fields of one server; a later one of a kind replaces an earlier one. */
  private static final class Fields {
    private @Nullable String host;
    private @Nullable Integer port;
    private @Nullable String login;
    private @Nullable String security;
    private final List<String> methods = new ArrayList<>();

    AccountServer server(String type) throws RefusedException {
      String knownHost = required(host, "hostname");
      int knownPort = required(port, "port");
      String knownLogin = required(login, "username");
      require(!methods.isEmpty(), "A server has no <authentication> that is known.");
      String knownSecurity = required(security, "socketType");
      if (knownPort == 0 || !MozillaHost.isLegal(knownHost)) {
        throw new K9CrashException();
      }
      return new AccountServer(
          type, knownHost, knownPort, knownSecurity, Optional.of(knownLogin), methods);
    }

    private static <T> T required(@Nullable T value, String field) throws RefusedException {
      return Optional.ofNullable(value)
          .orElseThrow(() -> new RefusedException("A server has no <" + field + ">."));
    }
  }
}
