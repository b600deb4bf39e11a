package dev.waymark.dns;

import dev.waymark.mail.address.DomainName;
import java.util.concurrent.CompletionException;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Names and answers that all questions to a DNS server share. */
final class DnsNames {
  private DnsNames() {}

  static Name absolute(DomainName name) {
    return name(name.ascii() + ".");
  }

  static Name below(String label, DomainName domain) {
    return name(label + "." + domain.ascii() + ".");
  }

  private static Name name(String text) {
    try {
      return Name.fromString(text);
    } catch (TextParseException e) {
      throw new IllegalStateException("a domain name that is not a DNS name", e);
    }
  }

  /** True for NXDOMAIN, RFC 2308 section 2.1. */
  static boolean isMissingName(Throwable error) {
    return cause(error) instanceof NoSuchDomainException;
  }

  /** True for NXDOMAIN, and for NODATA of RFC 2308 section 2.2. */
  static boolean isMissingNameOrRecord(Throwable error) {
    return isMissingName(error) || cause(error) instanceof NoSuchRRSetException;
  }

  private static Throwable cause(Throwable error) {
    return error instanceof CompletionException && error.getCause() != null
        ? error.getCause()
        : error;
  }
}
