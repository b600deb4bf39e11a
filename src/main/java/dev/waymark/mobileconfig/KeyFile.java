package dev.waymark.mobileconfig;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/**
 * A private key as operators have it: PKCS#8 (RFC 5958), PKCS#1 (RFC 8017) or SEC 1 (RFC 5915), in
 * PEM or DER. The structure shows the form, so the label of the PEM block does not matter.
 */
final class KeyFile {
  /** The labels of these forms, and of an encrypted PKCS#8; the parser chooses the form by them. */
  private static final List<String> LABELS =
      List.of("PRIVATE KEY", "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY");

  private static final Set<String> ALGORITHMS = Set.of("RSA", "EC");

  private KeyFile() {}

  static PrivateKey parse(byte[] file) throws UnusableIdentityException {
    try {
      String text = new String(file, StandardCharsets.ISO_8859_1);
      PrivateKey key = key(content(text.contains("-----BEGIN ") ? der(text) : file));
      if (!ALGORITHMS.contains(key.getAlgorithm())) {
        throw new UnusableIdentityException(
            UnusableIdentityException.KEY + " is neither an RSA nor an EC key: take one of these.");
      }
      return key;
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      // The unchecked ones are Bouncy Castle's for broken Base64 and ASN.1.
      throw new UnusableIdentityException(
          UnusableIdentityException.KEY
              + " holds no readable private key: it must be RSA or EC, in PEM or DER.",
          e);
    }
  }

  /** Reads the first key; parameters of a curve and certificates may stand before it. */
  private static byte[] der(String pem) throws IOException, UnusableIdentityException {
    try (PemReader reader = new PemReader(new StringReader(pem))) {
      PemObject block = reader.readPemObject();
      while (block != null && !block.getType().endsWith("PRIVATE KEY")) {
        block = reader.readPemObject();
      }
      if (block == null) {
        throw new IOException("no private key in it");
      }
      // RFC 1421 section 4.6.1: with headers, the content is encrypted.
      if (!block.getHeaders().isEmpty()) {
        throw encrypted();
      }
      return block.getContent();
    }
  }

  private static Object content(byte[] der) throws IOException {
    IOException failure = new IOException("no private key in it");
    for (String label : LABELS) {
      try (PEMParser parser = new BlockParser(new PemObject(label, der))) {
        return parser.readObject();
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
    throw failure;
  }

  private static PrivateKey key(Object content) throws IOException, UnusableIdentityException {
    if (content instanceof PKCS8EncryptedPrivateKeyInfo) {
      throw encrypted();
    }
    JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
    return content instanceof PEMKeyPair pair
        ? converter.getPrivateKey(pair.getPrivateKeyInfo())
        : converter.getPrivateKey(PrivateKeyInfo.getInstance(content));
  }

  private static UnusableIdentityException encrypted() {
    return new UnusableIdentityException(
        UnusableIdentityException.KEY
            + " is encrypted: store it decrypted (openssl pkey -in FILE -out FILE), readable for"
            + " this service only.");
  }

  /** Parses one block that has been read before. */
  private static final class BlockParser extends PEMParser {
    private final PemObject block;

    BlockParser(PemObject block) {
      super(Reader.nullReader());
      this.block = block;
    }

    @Override
    public PemObject readPemObject() {
      return block;
    }
  }
}
