package dev.waymark.clients.programs.fairemail;

import dev.waymark.clients.document.KxmlPull;
import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.document.PullEvent;
import dev.waymark.clients.reading.RefusedException;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.mail.address.EmailAddress;
import java.util.List;
import java.util.Optional;

/**
 * FairEmail's reading of an autoconfig document: EmailProvider.getISPDB, FairEmail 1.2331. Only
 * names of tags count, wherever they stand; the last user name of the document is the login.
 */
final class FairEmailDocument {
  private final KxmlPull in;
  private final FairEmailServer imap = new FairEmailServer("imap", 143);
  private final FairEmailServer smtp = new FairEmailServer("smtp", 587);
  private boolean inImap;
  private boolean inSmtp;
  private boolean imapSeen;
  private boolean smtpSeen;
  private Optional<String> username = Optional.empty();
  private Optional<String> lastOwn = Optional.empty();
  private boolean local;

  FairEmailDocument(byte[] body) {
    this.in = new KxmlPull(body);
  }

  void read() throws MalformedDocumentException, RefusedException {
    PullEvent event = in.next();
    while (event != PullEvent.END_OF_DOCUMENT) {
      if (event == PullEvent.START && isLeaf(in.name())) {
        // What follows a leaf's start tag is looked at twice: as its text, and as an event.
        event = readLeaf(in.name());
      } else {
        readTag(event);
        event = in.next();
      }
    }
    if (!imap.isUsable() || !smtp.isUsable()) {
      throw new RefusedException(
          "The document has no IMAP server as its first incoming server, or no SMTP server as its"
              + " first outgoing server, with host and port.");
    }
  }

  private static boolean isLeaf(String name) {
    return List.of("displayShortName", "hostname", "port", "socketType", "username").contains(name);
  }

  private PullEvent readLeaf(String name) throws MalformedDocumentException, RefusedException {
    PullEvent next = in.next();
    if (next == PullEvent.TEXT) {
      take(name, in.text());
    }
    return next;
  }

  private void take(String name, String text) throws RefusedException {
    if (name.equals("username")) {
      takeUsername(text);
    } else if (inImap) {
      imap.take(name, text);
    } else if (inSmtp) {
      smtp.take(name, text);
    }
  }

  private void takeUsername(String text) {
    if (text.equals("%EMAILADDRESS%") || text.equals("%EMAILLOCALPART%")) {
      username = Optional.empty();
      local = text.equals("%EMAILLOCALPART%");
    } else {
      username = Optional.of(text);
      lastOwn = username;
    }
  }

  private void readTag(PullEvent event) {
    if (event == PullEvent.START && in.name().equals("incomingServer")) {
      inImap = !imapSeen && "imap".equals(in.attribute("type"));
    } else if (event == PullEvent.START && in.name().equals("outgoingServer")) {
      inSmtp = !smtpSeen && "smtp".equals(in.attribute("type"));
    } else if (event == PullEvent.END && in.name().equals("incomingServer")) {
      imapSeen = true;
      inImap = false;
    } else if (event == PullEvent.END && in.name().equals("outgoingServer")) {
      smtpSeen = true;
      inSmtp = false;
    }
  }

  /** Some login was not one of the two placeholders, which makes FairEmail prefer the document. */
  boolean hasOwnUsername(EmailAddress address) {
    return lastOwn.filter(name -> !name.equalsIgnoreCase(address.text())).isPresent();
  }

  AccountServer imap(EmailAddress address) {
    return imap.server(login(address));
  }

  AccountServer smtp(EmailAddress address) {
    return smtp.server(login(address));
  }

  private String login(EmailAddress address) {
    return username.orElse(local ? address.localPart() : address.text());
  }
}
