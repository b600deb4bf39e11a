package dev.waymark.dialect;

import dev.waymark.http.RequestHost;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import java.util.Optional;

/**
 * The subject of a public request.
 *
 * @param domain empty where neither an address nor the Host names one
 * @param address of the account, where the client gave one
 * @param mxDomain the domain to ask where the first one is unknown, see {@link #orByMx}
 */
public record PublicQuery(
    Optional<DomainName> domain, Optional<EmailAddress> address, Optional<DomainName> mxDomain) {

  public static PublicQuery of(EmailAddress address) {
    return of(Optional.of(address.domain()), Optional.of(address));
  }

  public static PublicQuery of(DomainName domain) {
    return of(Optional.of(domain), Optional.empty());
  }

  public static PublicQuery of(RequestHost host) {
    return of(host.domain(), Optional.empty());
  }

  /** The domain of the address, or of the Host where there is no address. */
  public static PublicQuery of(Optional<EmailAddress> address, RequestHost host) {
    return of(address.map(EmailAddress::domain).or(host::domain), address);
  }

  private static PublicQuery of(Optional<DomainName> domain, Optional<EmailAddress> address) {
    return new PublicQuery(domain, address, Optional.empty());
  }

  /**
   * Adds the domain of the MX in the Host. Thunderbird, K-9 and Delta Chat ask there for addresses
   * of customers' domains, which may be unknown here.
   */
  public PublicQuery orByMx(RequestHost host) {
    return new PublicQuery(domain, address, address.flatMap(known -> host.mxDomain()));
  }
}
