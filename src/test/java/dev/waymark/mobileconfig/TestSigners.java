package dev.waymark.mobileconfig;

import dev.waymark.mailserver.ServerIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Good and bad signers of profiles, with an intermediate between them and their authority. */
final class TestSigners {
  static final Duration YEAR = Duration.ofDays(365);

  private final Instant now;
  private final ServerIdentity authority;
  private final ServerIdentity intermediate;

  TestSigners(Instant now) {
    this.now = now;
    KeyPair root = ec();
    X509Certificate rootCertificate =
        certificate("Authority", "Authority", KeyUsage.keyCertSign, 2, root, root.getPrivate());
    this.authority = new ServerIdentity(root.getPrivate(), List.of(rootCertificate));
    KeyPair below = ec();
    this.intermediate =
        new ServerIdentity(
            below.getPrivate(),
            List.of(
                certificate(
                    "Intermediate",
                    "Authority",
                    KeyUsage.keyCertSign,
                    2,
                    below,
                    root.getPrivate())));
  }

  ServerIdentity withRsa() {
    return signer(rsa(2048), KeyUsage.digitalSignature);
  }

  ServerIdentity withEc() {
    return signer(ec(), KeyUsage.digitalSignature);
  }

  ServerIdentity withWeakRsa() {
    return signer(rsa(1024), KeyUsage.digitalSignature);
  }

  ServerIdentity withEd25519() {
    return signer(keys("EdDSA", NamedParameterSpec.ED25519), KeyUsage.digitalSignature);
  }

  ServerIdentity forEncryptionOnly() {
    return signer(ec(), KeyUsage.keyEncipherment);
  }

  /** The root, to verify with. */
  Path writeAuthority(Path file) {
    return authority.writeChain(file);
  }

  X509Certificate authority() {
    return authority.chain().get(0);
  }

  private ServerIdentity signer(KeyPair keys, int usage) {
    X509Certificate leaf =
        certificate("Signer", "Intermediate", usage, 1, keys, intermediate.key());
    return new ServerIdentity(keys.getPrivate(), List.of(leaf, intermediate.chain().get(0)));
  }

  private static KeyPair rsa(int bits) {
    return keys("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4));
  }

  private static KeyPair ec() {
    return keys("EC", new ECGenParameterSpec("secp256r1"));
  }

  private static KeyPair keys(String algorithm, AlgorithmParameterSpec spec) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(spec);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate certificate(
      String subject, String issuer, int usage, int years, KeyPair keys, PrivateKey issuersKey) {
    boolean isAuthority = usage == KeyUsage.keyCertSign;
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            new X500Name("CN=" + issuer),
            new BigInteger(Long.SIZE, new SecureRandom()),
            Date.from(now.minus(YEAR)),
            Date.from(now.plus(YEAR.multipliedBy(years))),
            new X500Name("CN=" + subject),
            keys.getPublic());
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuersKey)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
