package dev.waymark.catalogue.document;

import com.google.common.net.InternetDomainName;
import dev.waymark.mail.address.DomainName;

/**
 * The public suffix list, its ICANN part, as Guava ships it. The owner of {@code co.uk} in this
 * service would get the passwords of all domains below it: clients that find no answer try {@code
 * autodiscover.} at the next higher name.
 */
public final class PublicSuffixes {
  private PublicSuffixes() {}

  public static boolean contains(DomainName domain) {
    return InternetDomainName.isValid(domain.ascii())
        && InternetDomainName.from(domain.ascii()).isRegistrySuffix();
  }
}
