package dev.waymark.mail.address;

import java.net.URI;
import java.util.function.Function;

/** Where a domain's mail has moved to, as stored; never made from anything in a request. */
public sealed interface MoveTarget {
  <T> T map(Function<DomainName, T> domain, Function<URI, T> url);

  /** As staff wrote it, in canonical form. */
  String text();

  /** The same mailboxes exist in another domain. */
  record ToDomain(DomainName domain) implements MoveTarget {
    @Override
    public <T> T map(Function<DomainName, T> toDomain, Function<URI, T> toUrl) {
      return toDomain.apply(domain);
    }

    @Override
    public String text() {
      return domain.ascii();
    }
  }

  /** Another service's Autodiscover answers for the domain. */
  record ToUrl(URI url) implements MoveTarget {
    @Override
    public <T> T map(Function<DomainName, T> toDomain, Function<URI, T> toUrl) {
      return toUrl.apply(url);
    }

    @Override
    public String text() {
      return url.toString();
    }
  }
}
