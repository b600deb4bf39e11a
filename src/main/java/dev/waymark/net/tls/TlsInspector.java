package dev.waymark.net.tls;

import dev.waymark.mail.address.Host;
import java.time.Clock;

/** Prepares handshakes that report the faults of a certificate instead of failing at the first. */
public final class TlsInspector {
  private final CertificateChecks checks;
  private final Clock clock;

  public TlsInspector(TrustRoots roots, Clock clock) {
    this.checks = new CertificateChecks(roots);
    this.clock = clock;
  }

  /**
   * Prepares one handshake.
   *
   * @param host the configured name, for SNI and for the certificate's names
   */
  public TlsInspection prepare(Host host) {
    return new TlsInspection(checks, clock, host);
  }
}
