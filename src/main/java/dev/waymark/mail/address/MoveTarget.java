package dev.waymark.mail.address;

import java.net.URI;
import java.util.function.Function;

/** Target of a domain whose mail has moved, as stored; never taken from a public request. */
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
