package dev.waymark.net.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Paths from a server's certificate to a trusted root: RFC 5280 section 6, without revocation. */
final class CertificatePaths {
  /** RFC 5280 section 4.2.1.12. */
  private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";

  private static final String ANY_PURPOSE = "2.5.29.37.0";

  private final TrustRoots roots;

  CertificatePaths(TrustRoots roots) {
    this.roots = roots;
  }

  boolean trusts(X509Certificate certificate) {
    return roots.contains(certificate);
  }

  /**
   * True if a path is valid at the time.
   *
   * @param chain as sent; only the first certificate's place matters
   */
  boolean exists(List<X509Certificate> chain, Instant time) {
    X509Certificate leaf = chain.get(0);
    if (!isForServers(leaf)) {
      return false;
    }
    return roots.contains(leaf) ? isValid(leaf, time) : builds(chain, time);
  }

  private static boolean isValid(X509Certificate leaf, Instant time) {
    return !time.isBefore(leaf.getNotBefore().toInstant())
        && !time.isAfter(leaf.getNotAfter().toInstant());
  }

  private boolean builds(List<X509Certificate> chain, Instant time) {
    try {
      X509CertSelector leaf = new X509CertSelector();
      leaf.setCertificate(chain.get(0));
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(roots.anchors(), leaf);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(time));
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return true;
    } catch (CertPathBuilderException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK can build certificate paths", e);
    }
  }

  private static boolean isForServers(X509Certificate leaf) {
    try {
      List<String> purposes = leaf.getExtendedKeyUsage();
      return purposes == null || purposes.contains(SERVER_AUTH) || purposes.contains(ANY_PURPOSE);
    } catch (CertificateParsingException e) {
      return false;
    }
  }
}
