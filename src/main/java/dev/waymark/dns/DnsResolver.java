package dev.waymark.dns;

import dev.waymark.mail.Hostname;

/** Asks for the records of a name. Answers within the configured time, and never throws. */
public interface DnsResolver {

  /** Every IPv4 and IPv6 address of the host; aliases are followed. */
  AddressLookup addresses(Hostname host);
}
