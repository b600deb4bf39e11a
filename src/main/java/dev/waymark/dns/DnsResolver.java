package dev.waymark.dns;

import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Hostname;

/** Asks for the records of a name. Answers within the configured time, and never throws. */
public interface DnsResolver {

  /** Looks up every IPv4 and IPv6 address of the host; aliases are followed. */
  AddressLookup addresses(Hostname host);

  /** Looks up the preferred mail exchanger of the domain; aliases are followed. */
  MxLookup mailExchanger(DomainName domain);

  /** Looks up the TXT records at a label below a domain; aliases are followed. */
  TxtLookup texts(String label, DomainName domain);
}
