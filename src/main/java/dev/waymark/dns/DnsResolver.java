package dev.waymark.dns;

import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Hostname;

/** Asks for the records of a name. Answers within the configured time, and never throws. */
public interface DnsResolver {

  /** Every IPv4 and IPv6 address of the host; aliases are followed. */
  AddressLookup addresses(Hostname host);

  /** The host to which mail for the domain goes first; aliases are followed. */
  MxLookup mailExchanger(DomainName domain);

  /** The TXT records at a label below a domain; aliases are followed. */
  TxtLookup texts(String label, DomainName domain);
}
