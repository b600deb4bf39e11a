package dev.waymark.clients.programs.fairemail;

import dev.waymark.clients.document.KxmlPull;
import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.document.PullEvent;
import dev.waymark.clients.reading.RefusedException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * FairEmail's reading of an Autodiscover document: EmailProvider.getMSAutodiscovery, FairEmail
 * 1.2331. The last block of a type counts; login, SSL and Encryption do not.
 */
final class FairEmailPox {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  private final KxmlPull in;
  private final FairEmailServer imap = new FairEmailServer("imap", 143);
  private final FairEmailServer smtp = new FairEmailServer("smtp", 587);
  private boolean account;
  private boolean email;
  private boolean settings;
  private boolean protocol;
  private boolean isImap;
  private boolean isSmtp;
  private Optional<String> host = Optional.empty();
  private Optional<Integer> port = Optional.empty();

  FairEmailPox(byte[] body) {
    this.in = new KxmlPull(body);
  }

  FairEmailServer imap() {
    return imap;
  }

  FairEmailServer smtp() {
    return smtp;
  }

  void read() throws MalformedDocumentException, RefusedException {
    PullEvent event = in.next();
    while (event != PullEvent.END_OF_DOCUMENT) {
      if (event == PullEvent.START && isLeaf(in.name())) {
        event = readLeaf(in.name());
      } else {
        if (event == PullEvent.START) {
          account |= in.name().equals("Account");
          protocol |= account && in.name().equals("Protocol");
        } else if (event == PullEvent.END) {
          readEnd();
        }
        event = in.next();
      }
    }
    if (!imap.isUsable() || !smtp.isUsable()) {
      throw new RefusedException("The document lacks an IMAP or SMTP block with host and port.");
    }
  }

  private boolean isLeaf(String name) {
    return switch (name) {
      case "AccountType", "Action" -> account;
      case "Type", "Server", "Port" -> account && email && settings && protocol;
      default -> false;
    };
  }

  private PullEvent readLeaf(String name) throws MalformedDocumentException {
    PullEvent next = in.next();
    if (next == PullEvent.TEXT) {
      take(name, in.text());
    }
    return next;
  }

  private void take(String name, String text) {
    switch (name) {
      case "AccountType" -> email |= text.equals("email");
      case "Action" -> settings |= text.equals("settings");
      case "Type" -> {
        isImap |= text.equals("IMAP");
        isSmtp |= text.equals("SMTP");
      }
      case "Server" -> host = Optional.of(text);
      default -> {
        if (DIGITS.matcher(text).matches()) {
          port = Optional.of(Integer.valueOf(text));
        }
      }
    }
  }

  private void readEnd() {
    if (in.name().equals("Account")) {
      account = false;
      email = false;
      settings = false;
    } else if (in.name().equals("Protocol")) {
      if (protocol && host.isPresent() && port.isPresent() && (isImap || isSmtp)) {
        (isImap ? imap : smtp).set(host.get(), port.get());
      }
      protocol = false;
      isImap = false;
      isSmtp = false;
      host = Optional.empty();
      port = Optional.empty();
    }
  }
}
