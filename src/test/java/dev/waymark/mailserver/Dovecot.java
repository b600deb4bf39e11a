package dev.waymark.mailserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A real Dovecot on 127.0.0.1 and, for clients that it must not treat as local, 127.0.0.2: IMAP,
 * POP3 and ManageSieve with STARTTLS, IMAP and POP3 with TLS, and LMTP and an authentication
 * service for {@link Postfix} on sockets. One mailbox: {@link #USER} with {@link #PASSWORD}.
 */
public final class Dovecot implements AutoCloseable {
  public static final String USER = "ann@example.com";
  public static final String PASSWORD = "correct horse";

  private final Path directory = Daemon.directory("dovecot");
  private final int imap = Daemon.freePort();
  private final int imaps = Daemon.freePort();
  private final int pop3 = Daemon.freePort();
  private final int pop3s = Daemon.freePort();
  private final int sieve = Daemon.freePort();
  private final Daemon daemon;

  private Dovecot(ServerIdentity identity, List<String> settings) {
    identity.writeChain(directory.resolve("chain.pem"));
    identity.writeKey(directory.resolve("key.pem"));
    Daemon.write(directory.resolve("users"), USER + ":{PLAIN}" + PASSWORD + "::::::\n");
    Daemon.openDirectory(directory, "mail");
    Path config =
        Daemon.write(
            directory.resolve("dovecot.conf"),
            String.join("\n", general(), services(), String.join("\n", settings), ""));
    daemon =
        Daemon.start(
            directory,
            List.of(imap, imaps, pop3, pop3s, sieve),
            "dovecot",
            "-F",
            "-c",
            config.toString());
  }

  /**
   * Starts with a certificate.
   *
   * @param settings further lines for dovecot.conf, such as {@code ssl = required}
   */
  public static Dovecot start(ServerIdentity identity, String... settings) {
    return new Dovecot(identity, List.of(settings));
  }

  private String general() {
    return """
        base_dir = %1$s/run
        state_dir = %1$s/state
        log_path = %1$s/dovecot.log
        protocols = imap pop3 lmtp sieve
        listen = 127.0.0.1, 127.0.0.2
        ssl = yes
        ssl_cert = <%1$s/chain.pem
        ssl_key = <%1$s/key.pem
        auth_mechanisms = plain login
        first_valid_uid = 1
        mail_location = maildir:~/Maildir
        auth_username_format = %%Lu
        passdb {
          driver = passwd-file
          args = %1$s/users
        }
        userdb {
          driver = static
          args = uid=%2$s gid=%3$s home=%1$s/mail/%%u
        }
        """
            .formatted(directory, id("uid"), id("gid"))
        + (NeedsCondition.isRoot() ? "" : unprivileged());
  }

  /** Dovecot refuses to keep mail as root. */
  private static String id(String which) {
    return NeedsCondition.isRoot() ? "65534" : ownId(which);
  }

  private static String ownId(String which) {
    try {
      return String.valueOf(Files.getAttribute(Path.of("/proc/self"), "unix:" + which));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As in Dovecot's "rootless installation": one user for everything, no chroot. */
  private static String unprivileged() {
    String user = System.getProperty("user.name");
    return """
        default_internal_user = %1$s
        default_login_user = %1$s
        default_internal_group = %2$s
        service anvil {
          chroot =
        }
        service imap-login {
          chroot =
        }
        service pop3-login {
          chroot =
        }
        service managesieve-login {
          chroot =
        }
        """
        .formatted(user, ownId("gid"));
  }

  private String services() {
    return """
        service imap-login {
          inet_listener imap {
            port = %2$d
          }
          inet_listener imaps {
            port = %3$d
            ssl = yes
          }
        }
        service pop3-login {
          inet_listener pop3 {
            port = %4$d
          }
          inet_listener pop3s {
            port = %5$d
            ssl = yes
          }
        }
        service managesieve-login {
          inet_listener sieve {
            port = %6$d
          }
        }
        service lmtp {
          unix_listener %1$s/lmtp {
            mode = 0666
          }
        }
        service auth {
          unix_listener %1$s/auth {
            mode = 0666
          }
        }
        """
        .formatted(directory, imap, imaps, pop3, pop3s, sieve);
  }

  /** The port with STARTTLS, as the next three. */
  public int imapPort() {
    return imap;
  }

  public int pop3Port() {
    return pop3;
  }

  public int sievePort() {
    return sieve;
  }

  /** The port with TLS from the first byte, as the next. */
  public int imapsPort() {
    return imaps;
  }

  public int pop3sPort() {
    return pop3s;
  }

  Path lmtpSocket() {
    return directory.resolve("lmtp");
  }

  Path authSocket() {
    return directory.resolve("auth");
  }

  /** Returns the log, which shows why a login failed. */
  public String logs() throws IOException {
    return daemon.logs();
  }

  @Override
  public void close() {
    daemon.close();
  }
}
