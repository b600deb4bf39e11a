package dev.waymark.clients.programs.desktop;

import dev.waymark.clients.document.Ascii;
import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.document.MarkupReader;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.mail.address.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evolution's reading of autoconfig documents: the GMarkup callbacks of src/mail/
 * e-mail-autoconfig.c. The results outlive a document that is refused half-way.
 */
final class EvolutionDocument extends MarkupReader {
  private static final Pattern USER = Pattern.compile("EVOLUTIONUSER", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("^[\\s\\x0b]*+([+-]?[0-9]{1,9})");

  private final EmailAddress address;
  private final Result imap = new Result("imap");
  private final Result pop3 = new Result("pop3");
  private final Result smtp = new Result("smtp");
  private @Nullable Result current;

  EvolutionDocument(EmailAddress address) {
    this.address = address;
  }

  /** IMAP, or POP3 where there is none. */
  List<AccountServer> incoming() {
    return imap.set ? List.of(imap.server()) : pop3.servers();
  }

  List<AccountServer> outgoing() {
    return smtp.servers();
  }

  @Override
  public void start(String name, List<Map.Entry<String, String>> attributes)
      throws MalformedDocumentException {
    if (!name.equals("incomingServer") && !name.equals("outgoingServer")) {
      return;
    }
    // g_markup_collect_attributes with one mandatory string: no other attribute is borne.
    if (attributes.size() != 1 || !attributes.get(0).getKey().equals("type")) {
      throw new MalformedDocumentException("a server has other attributes than one type");
    }
    String type = attributes.get(0).getValue();
    List.of(imap, pop3, smtp).stream()
        .filter(result -> result.protocol.equals(type))
        .forEach(result -> current = result);
  }

  @Override
  public void end(String name) {
    if (name.equals("incomingServer") || name.equals("outgoingServer")) {
      current = null;
    }
  }

  @Override
  public void text(String element, String text) {
    if (current != null) {
      current.take(element, filled(text));
    }
  }

  /** One pass for the placeholders; %EMAILDOMAIN% has no value in 3.46. */
  private String filled(String text) {
    String filled =
        text.replace("%EMAILADDRESS%", "EVOLUTIONUSER@" + address.domain().ascii())
            .replace("%EMAILLOCALPART%", "EVOLUTIONUSER")
            .replace("%EMAILDOMAIN%", "");
    return USER.matcher(filled).replaceAll(Matcher.quoteReplacement(address.localPart()));
  }

  /** EMailAutoconfigResult. */
  private static final class Result {
    private final String protocol;
    private boolean set;
    private String host = "";
    private String login = "";
    private int port;
    private String security = AccountServer.PLAIN;
    private String method = "none";

    Result(String protocol) {
      this.protocol = protocol;
    }

    void take(String element, String text) {
      switch (element) {
        case "hostname" -> {
          host = text;
          set = true;
        }
        case "username" -> {
          login = text;
          set = true;
        }
        case "port" -> takePort(text);
        case "socketType" -> takeSecurity(text);
        case "authentication" -> takeMethod(text);
        default -> {
          // other elements are passed by
        }
      }
    }

    /** Camel cuts white space around host and login. */
    AccountServer server() {
      return new AccountServer(
          protocol,
          Ascii.strip(host),
          port,
          security,
          Optional.of(Ascii.strip(login)),
          List.of(method));
    }

    List<AccountServer> servers() {
      return set ? List.of(server()) : List.of();
    }

    private void takePort(String text) {
      Matcher number = NUMBER.matcher(text);
      if (number.find()) {
        int value = Integer.parseInt(number.group(1));
        if (value >= 1 && value <= 65535) {
          port = value;
          set = true;
        }
      }
    }

    private void takeSecurity(String text) {
      Map<String, String> known =
          Map.of(
              "plain", AccountServer.PLAIN,
              "SSL", AccountServer.TLS,
              "STARTTLS", AccountServer.STARTTLS);
      if (known.containsKey(text)) {
        security = known.get(text);
        set = true;
      }
    }

    private void takeMethod(String text) {
      if (text.equals("password-cleartext") || text.equals("plain")) {
        method = protocol.equals("smtp") ? "LOGIN" : "none";
        set = true;
      } else if (text.equals("password-encrypted")) {
        method = "CRAM-MD5";
        set = true;
      }
    }
  }
}
