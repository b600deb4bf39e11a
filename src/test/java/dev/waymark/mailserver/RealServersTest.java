package dev.waymark.mailserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Delivery between the real servers of the tests. */
@Needs({"dovecot", "postfix"})
class RealServersTest {
  private static final int MAX_POLLS = 1000;

  private final ServerIdentity identity =
      new TestCertificates(Instant.now()).good("localhost", "127.0.0.1");

  @Test
  void submittedMailArrivesInTheMailbox() throws MessagingException {
    try (Dovecot dovecot = Dovecot.start(identity);
        Postfix postfix = Postfix.start(dovecot, identity)) {
      submit("smtps", postfix.submissionsPort(), "over TLS");
      submit("smtp", postfix.submissionPort(), "over STARTTLS");
      for (String subject : new String[] {"over TLS", "over STARTTLS"}) {
        assertThat(arrives("imaps", dovecot.imapsPort(), subject)).isTrue();
        assertThat(arrives("pop3", dovecot.pop3Port(), subject)).isTrue();
      }
    }
  }

  private static Session session(String protocol, int port) {
    Properties properties = new Properties();
    properties.setProperty("mail." + protocol + ".auth", "true");
    properties.setProperty("mail." + protocol + ".port", String.valueOf(port));
    properties.setProperty("mail." + protocol + ".ssl.trust", "*");
    properties.setProperty("mail." + protocol + ".starttls.enable", "true");
    properties.setProperty("mail." + protocol + ".starttls.required", "true");
    return Session.getInstance(properties);
  }

  private static void submit(String protocol, int port, String subject) throws MessagingException {
    Session session = session(protocol, port);
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(Dovecot.USER));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(Dovecot.USER));
    message.setSubject(subject);
    message.setText("Hello");
    message.saveChanges();
    try (Transport transport = session.getTransport(protocol)) {
      transport.connect("127.0.0.1", Dovecot.USER, Dovecot.PASSWORD);
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  /** Polls until delivery; each poll is a separate login. */
  private static boolean arrives(String protocol, int port, String subject)
      throws MessagingException {
    for (int polls = 0; polls < MAX_POLLS; polls++) {
      if (hasInInbox(protocol, port, subject)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasInInbox(String protocol, int port, String subject)
      throws MessagingException {
    try (Store store = session(protocol, port).getStore(protocol)) {
      store.connect("127.0.0.1", Dovecot.USER, Dovecot.PASSWORD);
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        for (Message message : inbox.getMessages()) {
          if (subject.equals(message.getSubject())) {
            return true;
          }
        }
        return false;
      }
    }
  }
}
