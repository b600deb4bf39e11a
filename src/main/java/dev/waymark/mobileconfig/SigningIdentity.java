package dev.waymark.mobileconfig;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.List;

/**
 * A key that can sign profiles, and its certificates, the key's own first. Whether they are in date
 * is a question for each signature. No record: it must never print its key.
 */
final class SigningIdentity {
  /** NIST SP 800-131A allows no shorter ones for signatures. */
  private static final int MIN_RSA_BITS = 2048;

  private static final byte[] SAMPLE = {1, 2, 3};

  private final PrivateKey key;
  private final List<X509Certificate> chain;
  private final String algorithm;

  private SigningIdentity(PrivateKey key, List<X509Certificate> chain, String algorithm) {
    this.key = key;
    this.chain = List.copyOf(chain);
    this.algorithm = algorithm;
  }

  /**
   * The identity of a key and its certificates.
   *
   * @param chain not empty; the signer's certificate first, each issuer after what it issued
   */
  static SigningIdentity of(PrivateKey key, List<X509Certificate> chain)
      throws UnusableIdentityException {
    X509Certificate leaf = chain.get(0);
    SigningIdentity identity =
        new SigningIdentity(key, chain, signatureAlgorithm(leaf.getPublicKey()));
    identity.checkStrength();
    identity.checkKey();
    identity.checkUsage();
    identity.checkIssuers();
    return identity;
  }

  PrivateKey key() {
    return key;
  }

  X509Certificate leaf() {
    return chain.get(0);
  }

  List<X509Certificate> chain() {
    return chain;
  }

  /** As the JDK names it. */
  String algorithm() {
    return algorithm;
  }

  private static String signatureAlgorithm(PublicKey key) throws UnusableIdentityException {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default ->
          throw new UnusableIdentityException(
              "The first certificate of %s is for a key of the kind %s: take one for RSA or EC."
                  .formatted(UnusableIdentityException.CERTIFICATE, key.getAlgorithm()));
    };
  }

  private void checkStrength() throws UnusableIdentityException {
    if (leaf().getPublicKey() instanceof RSAKey rsa
        && rsa.getModulus().bitLength() < MIN_RSA_BITS) {
      throw new UnusableIdentityException(
          "The first certificate of %s is for an RSA key of %d bits: take one of %d or more."
              .formatted(
                  UnusableIdentityException.CERTIFICATE,
                  rsa.getModulus().bitLength(),
                  MIN_RSA_BITS));
    }
  }

  private void checkKey() throws UnusableIdentityException {
    if (!leaf().getPublicKey().getAlgorithm().equals(key.getAlgorithm()) || !verifiesSample()) {
      throw new UnusableIdentityException(
          "%s does not belong to the first certificate of %s: name that certificate's key, and put"
                  .formatted(UnusableIdentityException.KEY, UnusableIdentityException.CERTIFICATE)
              + " the signer's certificate before its issuers'.");
    }
  }

  private boolean verifiesSample() {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(SAMPLE);
      byte[] signed = signature.sign();
      signature.initVerify(leaf().getPublicKey());
      signature.update(SAMPLE);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      // A damaged key, or one of another curve.
      return false;
    }
  }

  private void checkUsage() throws UnusableIdentityException {
    // RFC 5280 section 4.2.1.3: digitalSignature is bit 0; without the extension anything goes.
    boolean[] usage = leaf().getKeyUsage();
    if (usage != null && !usage[0]) {
      throw new UnusableIdentityException(
          "The first certificate of %s does not allow digitalSignature: take one that does."
              .formatted(UnusableIdentityException.CERTIFICATE));
    }
  }

  private void checkIssuers() throws UnusableIdentityException {
    for (int i = 0; i + 1 < chain.size(); i++) {
      if (!hasIssued(chain.get(i + 1), chain.get(i))) {
        throw new UnusableIdentityException(
            "Certificate %d of %s did not issue certificate %d: put each issuer right after what it issued."
                .formatted(i + 2, UnusableIdentityException.CERTIFICATE, i + 1));
      }
    }
  }

  private static boolean hasIssued(X509Certificate issuer, X509Certificate certificate) {
    try {
      certificate.verify(issuer.getPublicKey());
      return issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Fails where one of the certificates is not valid at this time. */
  void checkDates(Instant now) throws UnusableIdentityException {
    for (int i = 0; i < chain.size(); i++) {
      Instant begin = chain.get(i).getNotBefore().toInstant();
      Instant end = chain.get(i).getNotAfter().toInstant();
      if (now.isBefore(begin)) {
        throw new UnusableIdentityException(
            "Certificate %d of %s is valid only from %s on: set the clock, or take one that is valid."
                .formatted(i + 1, UnusableIdentityException.CERTIFICATE, begin));
      }
      if (now.isAfter(end)) {
        throw new UnusableIdentityException(
            "Certificate %d of %s was valid until %s: renew it."
                .formatted(i + 1, UnusableIdentityException.CERTIFICATE, end));
      }
    }
  }
}
