package dev.waymark.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A token's text. Its 256 bits are random, so a plain SHA-256 keeps it: there is no dictionary to
 * run against it, which is what slow password hashes are for.
 */
record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static Secret random() {
    return new Secret(randomText(BYTES));
  }

  static String randomText(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Compares in a time that does not tell how much of it was right. */
  boolean matches(byte[] hash) {
    return MessageDigest.isEqual(hash(), hash);
  }

  @Override
  public String toString() {
    return "…";
  }
}
