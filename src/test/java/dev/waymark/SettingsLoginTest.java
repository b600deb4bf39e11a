package dev.waymark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mailserver.Dovecot;
import dev.waymark.mailserver.Needs;
import dev.waymark.mailserver.Postfix;
import dev.waymark.mailserver.TestCertificates;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sending and reading of mail with nothing but the published settings. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@Needs({"dovecot", "postfix"})
class SettingsLoginTest {
  private static final String HOST = "localhost";
  private static final int MAX_LOOKS = 1000;

  @TempDir Path directory;

  private final TestCertificates certificates = new TestCertificates(Instant.now());

  @Test
  void mailIsSentAndReadWithThePublishedSettings() throws Exception {
    try (Dovecot dovecot = Dovecot.start(certificates.good(HOST));
        Postfix postfix = Postfix.start(dovecot, certificates.good(HOST))) {
      register(dovecot, postfix);
      JsonPath settings =
          given().queryParam("email", Dovecot.USER).get("/api/v1/settings").jsonPath();
      List<Map<String, Object>> services = settings.getList("services");
      for (Map<String, Object> service : services) {
        if ("smtp".equals(service.get("protocol"))) {
          submit(service);
        }
      }
      assertThat(services)
          .filteredOn(service -> !"smtp".equals(service.get("protocol")))
          .hasSize(4)
          .allSatisfy(service -> assertThat(readsTwoMails(service)).isTrue());
    }
  }

  private static void register(Dovecot dovecot, Postfix postfix) {
    List<Map<String, Object>> services =
        List.of(
            service("imap", dovecot.imapsPort(), "tls"),
            service("imap", dovecot.imapPort(), "starttls"),
            service("pop3", dovecot.pop3sPort(), "tls"),
            service("pop3", dovecot.pop3Port(), "starttls"),
            service("smtp", postfix.submissionsPort(), "tls"),
            service("smtp", postfix.submissionPort(), "starttls"));
    Staff.admin()
        .header("If-None-Match", "*")
        .body(Map.of("displayName", "Real", "shortName", "Real", "services", services))
        .put("/api/v1/providers/real-servers")
        .then()
        .statusCode(201);
    Staff.putDomain("example.com", Map.of("provider", "real-servers"));
  }

  private static Map<String, Object> service(String protocol, int port, String security) {
    return Map.of(
        "protocol", protocol,
        "host", HOST,
        "port", port,
        "security", security,
        "authentication", List.of("password-cleartext"),
        "username", "%EMAILADDRESS%");
  }

  /** Creates the session of a mail program for one service, with checks of the host name. */
  private Session session(Map<String, Object> service, String scheme) throws Exception {
    Properties properties = new Properties();
    String key = "mail." + scheme + ".";
    properties.put(key + "ssl.socketFactory", trusting());
    properties.setProperty(key + "auth", "true");
    properties.setProperty(key + "ssl.checkserveridentity", "true");
    properties.setProperty(
        key + "starttls.required", String.valueOf("starttls".equals(service.get("security"))));
    properties.setProperty(
        key + "starttls.enable", String.valueOf("starttls".equals(service.get("security"))));
    return Session.getInstance(properties);
  }

  private static String scheme(Map<String, Object> service) {
    return service.get("protocol") + ("tls".equals(service.get("security")) ? "s" : "");
  }

  private void submit(Map<String, Object> service) throws Exception {
    Session session = session(service, scheme(service));
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(Dovecot.USER));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(Dovecot.USER));
    message.setSubject("by " + scheme(service));
    message.setText("Hello");
    message.saveChanges();
    try (Transport transport = session.getTransport(scheme(service))) {
      connect(transport, service);
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  /** Polls until delivery; each poll is a separate login. */
  private boolean readsTwoMails(Map<String, Object> service) throws Exception {
    for (int looks = 0; looks < MAX_LOOKS; looks++) {
      try (Store store = session(service, scheme(service)).getStore(scheme(service))) {
        connect(store, service);
        try (Folder inbox = store.getFolder("INBOX")) {
          inbox.open(Folder.READ_ONLY);
          if (inbox.getMessageCount() == 2) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static void connect(jakarta.mail.Service mail, Map<String, Object> service)
      throws MessagingException {
    mail.connect(
        String.valueOf(service.get("host")),
        Integer.parseInt(String.valueOf(service.get("port"))),
        String.valueOf(service.get("username")),
        Dovecot.PASSWORD);
  }

  private SSLSocketFactory trusting() throws Exception {
    KeyStore roots = KeyStore.getInstance(KeyStore.getDefaultType());
    roots.load(null, null);
    Path file = certificates.writeAuthority(directory.resolve("ca.pem"));
    try (InputStream pem = Files.newInputStream(file)) {
      roots.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(roots);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }
}
