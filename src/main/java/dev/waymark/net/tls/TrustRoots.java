package dev.waymark.net.tls;

import dev.waymark.mail.address.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The authorities that certificate paths must end at: those of the JDK, and the operator's. */
public record TrustRoots(Set<TrustAnchor> anchors) {

  public TrustRoots {
    anchors = Set.copyOf(anchors);
  }

  /**
   * Returns the JDK's roots and those of a PEM file.
   *
   * @throws InvalidValueException naming the setting where the file holds no certificates
   */
  public static TrustRoots with(Optional<Path> trustedCa) {
    Stream<X509Certificate> own = trustedCa.map(TrustRoots::read).stream().flatMap(List::stream);
    return of(Stream.concat(ofJdk(), own));
  }

  private static TrustRoots of(Stream<X509Certificate> certificates) {
    return new TrustRoots(
        certificates
            .map(certificate -> new TrustAnchor(certificate, null))
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean contains(X509Certificate certificate) {
    return anchors.stream().anyMatch(anchor -> certificate.equals(anchor.getTrustedCert()));
  }

  private static Stream<X509Certificate> ofJdk() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(defaultStore());
      return Arrays.stream(factory.getTrustManagers()).flatMap(TrustRoots::issuers);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK's own trust store cannot be read", e);
    }
  }

  /** A null store means the JDK's own. */
  private static @Nullable KeyStore defaultStore() {
    return null;
  }

  private static Stream<X509Certificate> issuers(TrustManager manager) {
    return manager instanceof X509TrustManager x509
        ? Arrays.stream(x509.getAcceptedIssuers())
        : Stream.empty();
  }

  private static List<X509Certificate> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw unreadable();
      }
      return certificates.stream().map(X509Certificate.class::cast).toList();
    } catch (IOException | CertificateException e) {
      InvalidValueException unreadable = unreadable();
      unreadable.initCause(e);
      throw unreadable;
    }
  }

  private static InvalidValueException unreadable() {
    return new InvalidValueException(
        "waymark.probe.trusted-ca (WAYMARK_PROBE_TRUSTED_CA) is not a readable PEM file of certificates");
  }
}
