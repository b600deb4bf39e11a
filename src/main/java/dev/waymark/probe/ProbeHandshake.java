package dev.waymark.probe;

import dev.waymark.mail.address.Host;
import dev.waymark.net.tls.CertificateFault;
import dev.waymark.net.tls.CertificateText;
import dev.waymark.net.tls.TlsInspection;
import dev.waymark.net.tls.TlsInspector;
import dev.waymark.net.tls.TlsResult;
import dev.waymark.probe.prelogin.LineConnection;
import dev.waymark.probe.prelogin.ProbeAbortedException;
import dev.waymark.probe.report.CertificateDetails;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.report.TlsDetails;
import java.util.Set;
import java.util.stream.Collectors;

/** Starts TLS on a probe's connection and reports the certificate in the probe's codes. */
final class ProbeHandshake {
  private final TlsInspector inspector;

  ProbeHandshake(TlsInspector inspector) {
    this.inspector = inspector;
  }

  /**
   * The outcome of a handshake.
   *
   * @param codes about the certificate; after any that makes the endpoint unusable, the caller
   *     closes without sending anything
   */
  record Result(TlsDetails details, Set<ProbeCode> codes) {}

  /**
   * Performs the handshake over the connection.
   *
   * @param host the configured name, for SNI and for the certificate's names
   */
  Result perform(LineConnection connection, Host host) throws ProbeAbortedException {
    TlsInspection inspection = inspector.prepare(host);
    connection.startTls(inspection);
    TlsResult result =
        inspection.result().orElseThrow(() -> new ProbeAbortedException(ProbeCode.TLS_HANDSHAKE));
    return new Result(
        new TlsDetails(result.version(), result.cipher(), details(result.certificate())),
        result.faults().stream().map(ProbeHandshake::code).collect(Collectors.toUnmodifiableSet()));
  }

  private static CertificateDetails details(CertificateText certificate) {
    return new CertificateDetails(
        certificate.subject(),
        certificate.issuer(),
        certificate.names(),
        certificate.notBefore(),
        certificate.notAfter());
  }

  private static ProbeCode code(CertificateFault fault) {
    return switch (fault) {
      case EXPIRED -> ProbeCode.CERT_EXPIRED;
      case NOT_YET_VALID -> ProbeCode.CERT_NOT_YET_VALID;
      case NAME_MISMATCH -> ProbeCode.CERT_NAME_MISMATCH;
      case SELF_SIGNED -> ProbeCode.CERT_SELF_SIGNED;
      case UNTRUSTED -> ProbeCode.CERT_UNTRUSTED;
      case EXPIRES_SOON -> ProbeCode.CERT_EXPIRES_SOON;
    };
  }
}
