package dev.waymark.mobileconfig;

import dev.waymark.mail.address.EmailAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The identity by which a device recognises a profile: the same identity updates an account in
 * place, another one adds an account. So it depends on the address and on nothing else, and must
 * never change.
 *
 * @param identifier reverse DNS
 */
record ProfileIdentity(String identifier) {
  /** RFC 9562 section 6.6. */
  private static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  /** Bytes of the hash that are kept: as many as a UUID has. */
  private static final int HASH_BYTES = 16;

  /** {@code Ann@} and {@code ann@} are one account, on every server there is in practice. */
  static ProfileIdentity of(EmailAddress address, String prefix) {
    String domain = address.domain().ascii();
    byte[] hash =
        digest(
            "SHA-256", (address.foldedLocalPart() + "@" + domain).getBytes(StandardCharsets.UTF_8));
    String suffix = HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES));
    return new ProfileIdentity(prefix + "." + domain + "." + suffix);
  }

  /** The identity of a payload in the profile. */
  ProfileIdentity payload(String name) {
    return new ProfileIdentity(identifier + "." + name);
  }

  /** Version 5, RFC 9562 section 5.5; {@code java.util.UUID} only makes version 3. */
  String uuid() {
    byte[] name = identifier.getBytes(StandardCharsets.UTF_8);
    ByteBuffer input =
        ByteBuffer.allocate(2 * Long.BYTES + name.length)
            .putLong(URL_NAMESPACE.getMostSignificantBits())
            .putLong(URL_NAMESPACE.getLeastSignificantBits())
            .put(name);
    ByteBuffer hash = ByteBuffer.wrap(digest("SHA-1", input.array()));
    long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  private static byte[] digest(String algorithm, byte[] input) {
    try {
      return MessageDigest.getInstance(algorithm).digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
