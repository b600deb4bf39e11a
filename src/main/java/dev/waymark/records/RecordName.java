package dev.waymark.records;

import dev.waymark.mail.address.DomainName;

/**
 * The owner name of a record: the domain, or a name below it.
 *
 * @param labels what precedes the domain, with a final dot; empty for the domain itself
 */
record RecordName(String labels, DomainName domain) {
  /** Without the final dot: the 255 octets of RFC 1035 section 2.3.4 less both ends' lengths. */
  private static final int MAX = 253;

  static RecordName at(DomainName domain) {
    return new RecordName("", domain);
  }

  static RecordName below(DomainName domain, String label) {
    return new RecordName(label + ".", domain);
  }

  /** The name of services over TCP, RFC 2782. */
  static RecordName tcp(DomainName domain, String service) {
    return new RecordName(service + "._tcp.", domain);
  }

  /** The absolute name: a fragment must not depend on the zone it is put into. */
  String text() {
    return unrooted() + ".";
  }

  /** The domain itself is as long as a name may be, at most; what is below it can be longer. */
  boolean fits() {
    return unrooted().length() <= MAX;
  }

  boolean is(DomainName name) {
    return unrooted().equals(name.ascii());
  }

  /** The name as people write it. */
  String unrooted() {
    return labels + domain.ascii();
  }
}
