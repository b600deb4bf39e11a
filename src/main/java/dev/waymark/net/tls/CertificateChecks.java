package dev.waymark.net.tls;

import dev.waymark.mail.address.Host;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Checks that find every fault of a certificate. */
final class CertificateChecks {
  private static final Duration SOON = Duration.ofDays(14);

  /** Real chains are shorter; in a long one that a hostile server made, paths have no end. */
  private static final int MAX_CHAIN = 6;

  private final CertificatePaths paths;

  CertificateChecks(TrustRoots roots) {
    this.paths = new CertificatePaths(roots);
  }

  /**
   * Finds what is wrong, or soon will be; empty where a client may go on.
   *
   * @param sent never empty, the server's own certificate first
   */
  Set<CertificateFault> faults(List<X509Certificate> sent, Host host, Instant now) {
    Set<CertificateFault> faults = EnumSet.noneOf(CertificateFault.class);
    List<X509Certificate> chain = sent.subList(0, Math.min(sent.size(), MAX_CHAIN));
    X509Certificate leaf = chain.get(0);
    if (!CertificateNames.of(leaf).match(host)) {
      faults.add(CertificateFault.NAME_MISMATCH);
    }
    addPeriod(leaf, now, faults);
    if (!paths.exists(chain, now)) {
      addPath(chain, now, faults);
    }
    if (!faults.contains(CertificateFault.EXPIRED) && end(leaf).isBefore(now.plus(SOON))) {
      faults.add(CertificateFault.EXPIRES_SOON);
    }
    return faults;
  }

  private static void addPeriod(
      X509Certificate certificate, Instant now, Set<CertificateFault> faults) {
    if (now.isAfter(end(certificate))) {
      faults.add(CertificateFault.EXPIRED);
    }
    if (now.isBefore(start(certificate))) {
      faults.add(CertificateFault.NOT_YET_VALID);
    }
  }

  /**
   * Adds the reasons why no path is valid now. The periods of intermediates matter only then:
   * servers also send old cross-certificates, which clients ignore.
   */
  private void addPath(List<X509Certificate> chain, Instant now, Set<CertificateFault> faults) {
    X509Certificate leaf = chain.get(0);
    if (isSelfIssued(leaf) && !paths.trusts(leaf)) {
      faults.add(CertificateFault.SELF_SIGNED);
      return;
    }
    chain.stream()
        .filter(sent -> !isSelfIssued(sent))
        .forEach(sent -> addPeriod(sent, now, faults));
    if (!existsAtSomeTime(chain)) {
      faults.add(CertificateFault.UNTRUSTED);
    }
  }

  private static boolean isSelfIssued(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  /** True if the dates alone are at fault: at some other moment a path is valid. */
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
