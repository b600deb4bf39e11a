package dev.waymark.http.connection;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * The sender of connections: an IPv4 address, or an IPv6 network of 64 bits, which is the least
 * that one subscriber has (RFC 6177 section 2).
 *
 * @param bytes length of its addresses
 * @param prefix the IPv4 address or the first half of the IPv6 address
 */
record Source(int bytes, long prefix) {

  /** Java reads IPv4 addresses written as IPv6 (RFC 4291 section 2.5.5.2) as IPv4. */
  static Source of(InetAddress address) {
    ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
    int length = bytes.remaining();
    return new Source(length, length == Integer.BYTES ? bytes.getInt() : bytes.getLong());
  }
}
