package dev.waymark.mobileconfig;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/**
 * A private key as operators have it: PKCS#8 (RFC 5958), PKCS#1 (RFC 8017) or SEC 1 (RFC 5915), in
 * PEM or DER. What it is shows in its structure, so the label of the PEM block does not matter.
 */
final class KeyFile {
  private KeyFile() {}

  static PrivateKey parse(byte[] file) throws UnusableIdentityException {
    try {
      String text = new String(file, StandardCharsets.ISO_8859_1);
      return key(info(text.contains("-----BEGIN ") ? pem(text) : file));
    } catch (IOException
        | GeneralSecurityException
        | IllegalArgumentException
        | IllegalStateException e) {
      // The unchecked ones are Bouncy Castle's for broken Base64 and ASN.1.
      throw new UnusableIdentityException(
          UnusableIdentityException.KEY
              + " holds no readable private key: it must be RSA or EC, in PEM or DER.",
          e);
    }
  }

  /** The first key; parameters of a curve and certificates may stand before it. */
  private static byte[] pem(String text) throws IOException, UnusableIdentityException {
    try (PemReader reader = new PemReader(new StringReader(text))) {
      for (PemObject block = reader.readPemObject();
          block != null;
          block = reader.readPemObject()) {
        if (block.getType().endsWith("PRIVATE KEY")) {
          // RFC 1421 section 4.6.1: with headers, the content is encrypted.
          if (!block.getHeaders().isEmpty()) {
            throw encrypted();
          }
          return block.getContent();
        }
      }
    }
    throw new IOException("no private key in it");
  }

  private static PrivateKeyInfo info(byte[] der) throws IOException, UnusableIdentityException {
    if (!(ASN1Primitive.fromByteArray(der) instanceof ASN1Sequence sequence)
        || sequence.size() < 2) {
      throw new IOException("no sequence");
    }
    if (sequence.getObjectAt(0) instanceof ASN1Sequence) {
      throw encrypted();
    }
    ASN1Encodable second = sequence.getObjectAt(1);
    if (second instanceof ASN1Integer) {
      return new PrivateKeyInfo(
          new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE), sequence);
    }
    if (second instanceof ASN1OctetString) {
      ECPrivateKey ec = ECPrivateKey.getInstance(sequence);
      return new PrivateKeyInfo(
          new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, ec.getParametersObject()),
          sequence);
    }
    return PrivateKeyInfo.getInstance(sequence);
  }

  private static PrivateKey key(PrivateKeyInfo info)
      throws IOException, GeneralSecurityException, UnusableIdentityException {
    return KeyFactory.getInstance(algorithm(info))
        .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
  }

  private static String algorithm(PrivateKeyInfo info) throws UnusableIdentityException {
    if (info.getPrivateKeyAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
      return "RSA";
    }
    if (info.getPrivateKeyAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      return "EC";
    }
    throw new UnusableIdentityException(
        UnusableIdentityException.KEY + " is neither an RSA nor an EC key: take one of these.");
  }

  private static UnusableIdentityException encrypted() {
    return new UnusableIdentityException(
        UnusableIdentityException.KEY
            + " is encrypted: store it decrypted (openssl pkey -in FILE -out FILE), readable for"
            + " this service only.");
  }
}
