package dev.waymark.mailserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A real Postfix on 127.0.0.1 and 127.0.0.2 that takes submissions with STARTTLS and with TLS, asks
 * {@link Dovecot} about passwords, and delivers mail for example.com to it. A third port acts as
 * port 25: mail for example.com without login.
 */
public final class Postfix implements AutoCloseable {
  private final Path directory = Daemon.directory("postfix");
  private final int submission = Daemon.freePort();
  private final int submissions = Daemon.freePort();
  private final int transfer = Daemon.freePort();
  private final Daemon daemon;

  private Postfix(Dovecot dovecot, ServerIdentity identity, List<String> settings) {
    identity.writeChain(directory.resolve("chain.pem"));
    identity.writeKey(directory.resolve("key.pem"));
    Daemon.openDirectory(directory, "spool");
    Daemon.openDirectory(directory, "data");
    Daemon.write(directory.resolve("main.cf"), main(dovecot) + String.join("\n", settings) + "\n");
    Daemon.write(directory.resolve("master.cf"), master());
    daemon =
        Daemon.start(
            directory,
            List.of(submission, submissions, transfer),
            "postfix",
            "-c",
            directory.toString(),
            "start-fg");
  }

  /**
   * Starts with a certificate.
   *
   * @param settings further lines for main.cf, such as {@code smtpd_tls_auth_only = no}
   */
  public static Postfix start(Dovecot dovecot, ServerIdentity identity, String... settings) {
    return new Postfix(dovecot, identity, List.of(settings));
  }

  private String main(Dovecot dovecot) {
    return """
        compatibility_level = 3.6
        config_directory = %1$s
        queue_directory = %1$s/spool
        data_directory = %1$s/data
        maillog_file = %1$s/maillog.log
        maillog_file_prefixes = %1$s
        multi_instance_name =
        multi_instance_directories =
        multi_instance_enable = no
        myhostname = mail.example.com
        mydestination =
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        alias_maps =
        alias_database =
        virtual_mailbox_domains = example.com
        virtual_transport = lmtp:unix:%2$s
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = %3$s
        smtpd_tls_chain_files = %1$s/key.pem, %1$s/chain.pem
        smtpd_tls_security_level = may
        smtpd_tls_auth_only = yes
        smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
        smtpd_peername_lookup = no
        """
        .formatted(directory, dovecot.lmtpSocket(), dovecot.authSocket());
  }

  private String master() {
    return """
        pickup unix n - n 60 1 pickup
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        verify unix - - n - 1 verify
        proxymap unix - - n - - proxymap
        error unix - - n - - error
        retry unix - - n - - error
        lmtp unix - - n - - lmtp
        anvil unix - - n - 1 anvil
        scache unix - - n - 1 scache
        postlog unix-dgram n - n - 1 postlogd
        """
        + listeners("127.0.0.1")
        + listeners("127.0.0.2");
  }

  private String listeners(String address) {
    return """
        %1$s:%2$d inet n - n - - smtpd -o smtpd_sasl_auth_enable=yes
        %1$s:%3$d inet n - n - - smtpd -o smtpd_sasl_auth_enable=yes -o smtpd_tls_wrappermode=yes
        %1$s:%4$d inet n - n - - smtpd
        """
        .formatted(address, submission, submissions, transfer);
  }

  /** Submission with STARTTLS, as on port 587. */
  public int submissionPort() {
    return submission;
  }

  /** Submission with TLS from the first byte, as on port 465. */
  public int submissionsPort() {
    return submissions;
  }

  /** Transfer, as on port 25: STARTTLS, and no login at all. */
  public int transferPort() {
    return transfer;
  }

  /** Returns the log, which shows why a mail was rejected. */
  public String logs() throws IOException {
    return daemon.logs();
  }

  @Override
  public void close() {
    daemon.close();
  }
}
