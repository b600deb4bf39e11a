package dev.waymark.dns;

import dev.waymark.mail.address.IpAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * The result of looking up a host's addresses.
 *
 * @param addresses empty unless the status is {@code FOUND}
 */
public record AddressLookup(Status status, List<InetAddress> addresses) {

  /** The outcome of a look-up. */
  public enum Status {
    FOUND,
    /** The name does not exist: NXDOMAIN, RFC 2308 section 2.1. */
    NO_SUCH_NAME,
    /** The name exists, or may exist, but has no address: NODATA, RFC 2308 section 2.2. */
    NO_ADDRESS,
    /** The resolver failed, or did not answer in time. */
    FAILED
  }

  public AddressLookup {
    addresses = List.copyOf(addresses);
    if (addresses.isEmpty() == (status == Status.FOUND)) {
      throw new IllegalArgumentException("addresses are found, or there are none");
    }
  }

  public static AddressLookup found(List<InetAddress> addresses) {
    return new AddressLookup(Status.FOUND, addresses);
  }

  public static AddressLookup nothing(Status why) {
    return new AddressLookup(why, List.of());
  }

  /** Returns the address itself, without asking the DNS. */
  public static AddressLookup of(IpAddress address) {
    try {
      return found(List.of(InetAddress.getByName(address.urlText())));
    } catch (UnknownHostException e) {
      return nothing(Status.NO_ADDRESS);
    }
  }
}
