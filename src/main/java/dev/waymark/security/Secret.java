package dev.waymark.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Secret text of a token or of a link. It has 128 random bits or more, so it is stored as a plain
 * SHA-256: slow password hashes protect against dictionaries, which do not exist for random bits.
 */
public record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int URL_BYTES = 16;

  public static Secret random() {
    return new Secret(randomText(BYTES));
  }

  /** Creates 32 hexadecimal digits: mail programs cut punctuation off the end of a URL. */
  public static Secret forUrl() {
    byte[] random = new byte[URL_BYTES];
    RANDOM.nextBytes(random);
    return new Secret(HexFormat.of().formatHex(random));
  }

  public static String randomText(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Returns the SHA-256 hash, 32 octets, which is stored instead of the text. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Compares in constant time. */
  public boolean matches(byte[] hash) {
    return MessageDigest.isEqual(hash(), hash);
  }

  @Override
  public String toString() {
    return "…";
  }
}
