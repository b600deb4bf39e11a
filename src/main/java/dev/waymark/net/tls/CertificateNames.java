package dev.waymark.net.tls;

import dev.waymark.dns.AddressLookup;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.IpAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names a certificate is for: the subjectAltName alone (RFC 6125 section 6.4.4 lets clients
 * ignore the common name, and they do). Addresses match iPAddress entries only.
 */
final class CertificateNames {
  /** RFC 5280 section 4.2.1.6: the tags of GeneralName. */
  private static final int DNS_NAME = 2;

  private static final int IP_ADDRESS = 7;

  private final List<String> dnsNames;
  private final List<String> addresses;

  private CertificateNames(List<String> dnsNames, List<String> addresses) {
    this.dnsNames = dnsNames;
    this.addresses = addresses;
  }

  static CertificateNames of(X509Certificate certificate) {
    return new CertificateNames(entries(certificate, DNS_NAME), entries(certificate, IP_ADDRESS));
  }

  private static List<String> entries(X509Certificate certificate, int tag) {
    try {
      return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
          .flatMap(Collection::stream)
          .filter(entry -> entry.get(0).equals(tag))
          .map(entry -> String.valueOf(entry.get(1)))
          .toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  List<String> all() {
    return Stream.concat(dnsNames.stream(), addresses.stream()).toList();
  }

  boolean match(Host host) {
    if (host instanceof IpAddress address) {
      AddressLookup wanted = AddressLookup.of(address);
      return addresses.stream().flatMap(CertificateNames::address).anyMatch(wanted::equals);
    }
    return dnsNames.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name -> matches(name, host.text()));
  }

  private static Stream<AddressLookup> address(String text) {
    try {
      return Stream.of(AddressLookup.of(new IpAddress(text)));
    } catch (InvalidValueException e) {
      return Stream.empty();
    }
  }

  /** RFC 6125 section 6.4.3: a wildcard stands for the whole left-most label, and only for it. */
  private static boolean matches(String name, String host) {
    if (!name.startsWith("*.")) {
      return name.equals(host);
    }
    int dot = host.indexOf('.');
    String parent = name.substring(1);
    // "*.com" would match every domain of .com; OpenSSL refuses it as well.
    return dot > 0 && parent.lastIndexOf('.') > 0 && host.substring(dot).equals(parent);
  }
}
