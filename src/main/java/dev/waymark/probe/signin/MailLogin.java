package dev.waymark.probe.signin;

import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.Hostname;
import dev.waymark.net.tls.TrustRoots;
import dev.waymark.net.tls.VerifiedTls;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One login with Angus Mail, at an address that was checked, verified as the configured host. */
final class MailLogin {
  private static final Logger LOG = Logger.getLogger(MailLogin.class);
  private static final int STEPS_PER_CONNECTION = 3;

  private final TrustRoots roots;
  private final Clock clock;
  private final Duration timeout;
  private final Optional<Hostname> ehloName;

  MailLogin(TrustRoots roots, Clock clock, Duration timeout, Optional<Hostname> ehloName) {
    this.roots = roots;
    this.clock = clock;
    this.timeout = timeout;
    this.ehloName = ehloName;
  }

  LoginOutcome attempt(MailService service, InetAddress at, String user, char[] password) {
    String name = name(service);
    Session session = Session.getInstance(properties(service, name));
    try {
      Service mail =
          service.protocol() == Protocol.SMTP ? session.getTransport(name) : session.getStore(name);
      // Angus takes a String only: this copy stays until it is garbage-collected.
      mail.connect(at.getHostAddress(), service.port().number(), user, new String(password));
      close(mail);
      return LoginOutcome.ACCEPTED;
    } catch (AuthenticationFailedException e) {
      return LoginResponses.outcome(String.valueOf(e.getMessage()));
    } catch (MessagingException e) {
      return notDone(e);
    }
  }

  private static void close(Service mail) {
    try {
      mail.close();
    } catch (MessagingException e) {
      notDone(e);
    }
  }

  /** Logs the type alone: the message may repeat what was sent. */
  private static LoginOutcome notDone(MessagingException e) {
    LOG.infof("a sign-in check failed: %s", e.getClass().getSimpleName());
    return LoginOutcome.UNAVAILABLE;
  }

  /** Closes the connection of a slow server after the limit of a probe's connection. */
  private void cutLater(Socket socket) {
    CompletableFuture.delayedExecutor(
            timeout.toMillis() * STEPS_PER_CONNECTION, TimeUnit.MILLISECONDS)
        .execute(() -> cut(socket));
  }

  private static void cut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("a connection was closed already");
    }
  }

  private static String name(MailService service) {
    return service.protocol().wireName() + (service.security() == Security.TLS ? "s" : "");
  }

  private Properties properties(MailService service, String name) {
    String prefix = "mail." + name + ".";
    String millis = Long.toString(timeout.toMillis());
    Properties properties = new Properties();
    properties.put(
        prefix + "ssl.socketFactory",
        new VerifiedTls(roots, clock, service.host(), this::cutLater));
    // Angus would otherwise try again with a factory that checks something else.
    properties.setProperty(prefix + "socketFactory.fallback", "false");
    // It would compare the certificate with the address; ours compares with the configured host.
    properties.setProperty(prefix + "ssl.checkserveridentity", "false");
    properties.setProperty(prefix + "connectiontimeout", millis);
    properties.setProperty(prefix + "timeout", millis);
    properties.setProperty(prefix + "writetimeout", millis);
    properties.setProperty(prefix + "auth", "true");
    if (service.security() == Security.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    properties.setProperty(prefix + "localhost", ehloName.map(Hostname::text).orElse("localhost"));
    return properties;
  }
}
