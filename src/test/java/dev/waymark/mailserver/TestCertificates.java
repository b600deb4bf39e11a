package dev.waymark.mailserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority of the tests, and the good and bad certificates it issues. Names that
 * look like IP addresses become iPAddress entries.
 */
public final class TestCertificates {
  private static final Duration YEAR = Duration.ofDays(365);

  private final Instant now;
  private final ServerIdentity authority;
  private final ServerIdentity intermediate;
  private final ServerIdentity stranger;

  /**
   * An authority.
   *
   * @param now what the certificates' periods are measured from
   */
  public TestCertificates(Instant now) {
    this.now = now;
    Period longAgo = new Period(now.minus(YEAR.multipliedBy(2)), now.plus(YEAR.multipliedBy(2)));
    this.authority = root("Test authority", longAgo);
    this.stranger = root("Stranger", longAgo);
    this.intermediate = issue("Intermediate", List.of(), longAgo, authority, true);
  }

  private record Period(Instant from, Instant to) {}

  /** For these names, from an intermediate of the authority, with nothing wrong. */
  public ServerIdentity good(String... names) {
    return server(around(YEAR), names).under(intermediate);
  }

  public ServerIdentity expired(String... names) {
    Period past = new Period(now.minus(YEAR), now.minus(Duration.ofDays(1)));
    return server(past, names).under(intermediate);
  }

  public ServerIdentity notYetValid(String... names) {
    Period future = new Period(now.plus(Duration.ofDays(2)), now.plus(YEAR));
    return server(future, names).under(intermediate);
  }

  public ServerIdentity endingSoon(String... names) {
    Period soon = new Period(now.minus(YEAR), now.plus(Duration.ofDays(13)));
    return server(soon, names).under(intermediate);
  }

  /** The intermediate is left out of the chain, as so often. */
  public ServerIdentity withoutIntermediate(String... names) {
    return server(around(YEAR), names);
  }

  public ServerIdentity selfSigned(String... names) {
    KeyPair keys = keys();
    X509Certificate certificate =
        certificate(names[0], List.of(names), around(YEAR), names[0], keys, keys, false);
    return new ServerIdentity(keys.getPrivate(), List.of(certificate));
  }

  public ServerIdentity ofUnknownAuthority(String... names) {
    return issue(names[0], List.of(names), around(YEAR), stranger, false).under(stranger);
  }

  /** An intermediate that has expired, beneath a trusted root. */
  public ServerIdentity underExpiredIntermediate(String... names) {
    Period past = new Period(now.minus(YEAR), now.minus(Duration.ofDays(1)));
    ServerIdentity old = issue("Old intermediate", List.of(), past, authority, true);
    return issue(names[0], List.of(names), around(YEAR), old, false).under(old);
  }

  /** The root to trust, as PEM. */
  public Path writeAuthority(Path file) {
    return authority.writeChain(file);
  }

  private ServerIdentity server(Period period, String... names) {
    return issue(names[0], List.of(names), period, intermediate, false);
  }

  private Period around(Duration reach) {
    return new Period(now.minus(reach), now.plus(reach));
  }

  private static ServerIdentity root(String name, Period period) {
    KeyPair keys = keys();
    X509Certificate certificate = certificate(name, List.of(), period, name, keys, keys, true);
    return new ServerIdentity(keys.getPrivate(), List.of(certificate));
  }

  private static ServerIdentity issue(
      String name, List<String> names, Period period, ServerIdentity issuer, boolean authority) {
    KeyPair keys = keys();
    X509Certificate parent = issuer.chain().get(0);
    KeyPair signing = new KeyPair(parent.getPublicKey(), issuer.key());
    String issuerName = parent.getSubjectX500Principal().getName().replaceFirst("^CN=", "");
    return new ServerIdentity(
        keys.getPrivate(),
        List.of(certificate(name, names, period, issuerName, keys, signing, authority)));
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(
      String subject,
      List<String> names,
      Period period,
      String issuer,
      KeyPair keys,
      KeyPair signing,
      boolean authority) {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            new X500Name("CN=" + issuer),
            new BigInteger(Long.SIZE, new SecureRandom()),
            Date.from(period.from()),
            Date.from(period.to()),
            new X500Name("CN=" + subject),
            keys.getPublic());
    try {
      extend(builder, names, authority);
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(signing.getPrivate())));
    } catch (CertIOException e) {
      throw new UncheckedIOException(new IOException(e));
    } catch (OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void extend(
      X509v3CertificateBuilder builder, List<String> names, boolean authority)
      throws CertIOException {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
    if (!names.isEmpty()) {
      GeneralName[] entries =
          Stream.of(names.toArray(new String[0]))
              .map(name -> new GeneralName(tag(name), name))
              .toArray(GeneralName[]::new);
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(entries));
    }
  }

  private static int tag(String name) {
    boolean address = name.matches("[0-9.]+") || name.contains(":");
    return address ? GeneralName.iPAddress : GeneralName.dNSName;
  }
}
