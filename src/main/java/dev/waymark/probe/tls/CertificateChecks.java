package dev.waymark.probe.tls;

import dev.waymark.mail.address.Host;
import dev.waymark.probe.report.ProbeCode;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every finding about a certificate, each by a check of its own. */
final class CertificateChecks {
  private static final Duration SOON = Duration.ofDays(14);

  /** Real chains are shorter; in a long one that a hostile server made, paths have no end. */
  private static final int MAX_CHAIN = 6;

  private final CertificatePaths paths;

  CertificateChecks(TrustRoots roots) {
    this.paths = new CertificatePaths(roots);
  }

  /**
   * What is wrong, or soon will be; empty where a client may go on.
   *
   * @param sent never empty, the server's own certificate first
   */
  Set<ProbeCode> findings(List<X509Certificate> sent, Host host, Instant now) {
    Set<ProbeCode> findings = EnumSet.noneOf(ProbeCode.class);
    List<X509Certificate> chain = sent.subList(0, Math.min(sent.size(), MAX_CHAIN));
    X509Certificate leaf = chain.get(0);
    if (!CertificateNames.of(leaf).match(host)) {
      findings.add(ProbeCode.CERT_NAME_MISMATCH);
    }
    addPeriod(leaf, now, findings);
    if (!paths.exists(chain, now)) {
      addPath(chain, now, findings);
    }
    if (!findings.contains(ProbeCode.CERT_EXPIRED) && end(leaf).isBefore(now.plus(SOON))) {
      findings.add(ProbeCode.CERT_ENDS_SOON);
    }
    return findings;
  }

  private static void addPeriod(X509Certificate certificate, Instant now, Set<ProbeCode> findings) {
    if (now.isAfter(end(certificate))) {
      findings.add(ProbeCode.CERT_EXPIRED);
    }
    if (now.isBefore(start(certificate))) {
      findings.add(ProbeCode.CERT_NOT_YET_VALID);
    }
  }

  /**
   * Why no path is valid now. Only where none is do the periods of intermediates matter: servers
   * send old cross-certificates along that clients pass by.
   */
  private void addPath(List<X509Certificate> chain, Instant now, Set<ProbeCode> findings) {
    X509Certificate leaf = chain.get(0);
    if (isSelfIssued(leaf) && !paths.trusts(leaf)) {
      findings.add(ProbeCode.CERT_SELF_SIGNED);
      return;
    }
    chain.stream()
        .filter(sent -> !isSelfIssued(sent))
        .forEach(sent -> addPeriod(sent, now, findings));
    if (!existsAtSomeTime(chain)) {
      findings.add(ProbeCode.CERT_UNTRUSTED);
    }
  }

  private static boolean isSelfIssued(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  /** Whether the dates alone are to blame: there was, or will be, a moment when a path is valid. */
  private boolean existsAtSomeTime(List<X509Certificate> chain) {
    return chain.stream().anyMatch(sent -> paths.exists(chain, start(sent)))
        || chain.stream().anyMatch(sent -> paths.exists(chain, end(sent)));
  }

  private static Instant start(X509Certificate certificate) {
    return certificate.getNotBefore().toInstant();
  }

  private static Instant end(X509Certificate certificate) {
    return certificate.getNotAfter().toInstant();
  }
}
