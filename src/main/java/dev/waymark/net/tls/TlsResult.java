package dev.waymark.net.tls;

import java.util.Set;

/**
 * The TLS connection that a handshake established.
 *
 * @param version as the JDK writes it: {@code TLSv1.3}
 * @param cipher the IANA name of the cipher suite
 * @param faults those of the certificate; after any but {@link CertificateFault#EXPIRES_SOON} the
 *     caller closes without sending anything
 */
public record TlsResult(
    String version, String cipher, CertificateText certificate, Set<CertificateFault> faults) {
  public TlsResult {
    faults = Set.copyOf(faults);
  }
}
