package dev.waymark.dns;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Hostname;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Looks up the mail exchangers of domains that are not registered. Caches answers, negative ones
 * too, and limits the number of concurrent questions to the DNS.
 */
@ApplicationScoped
public class MailExchangers {
  /** A client gives up after about 5 s (Thunderbird), and the database must be asked as well. */
  static final Duration DEADLINE = Duration.ofMillis(1500);

  private static final int MAX_REMEMBERED = 50_000;
  private static final int MAX_AT_ONCE = 64;
  private static final Duration KNOWN = Duration.ofMinutes(10);

  /** Long enough that a domain with broken name servers delays one request, not all. */
  private static final Duration FAILED = Duration.ofSeconds(30);

  private final DnsResolver resolver;
  private final boolean enabled;
  private final Semaphore places = new Semaphore(MAX_AT_ONCE);
  private final Cache<DomainName, MxLookup> remembered =
      Caffeine.newBuilder()
          .maximumSize(MAX_REMEMBERED)
          .expireAfter(
              Expiry.<DomainName, MxLookup>creating(
                  (domain, found) -> found.status() == MxLookup.Status.FAILED ? FAILED : KNOWN))
          .build();

  MailExchangers(DnsResolver resolver, DnsConfig config) {
    this.resolver = resolver;
    this.enabled = config.mxLookup();
  }

  /**
   * Returns the domain's best MX host; empty if it has none, and always if the look-up is off.
   *
   * @throws UnavailableException if the DNS does not answer in time, or too many questions are open
   */
  public Optional<Hostname> bestOf(DomainName domain) {
    if (!enabled) {
      return Optional.empty();
    }
    MxLookup found = remembered.get(domain, this::ask);
    if (found.status() == MxLookup.Status.FAILED) {
      throw new UnavailableException("the DNS does not answer a look-up of an MX");
    }
    return found.best();
  }

  private MxLookup ask(DomainName domain) {
    if (!places.tryAcquire()) {
      // Thrown and not returned, so that it is not remembered.
      throw new UnavailableException("too many look-ups of MX records at once");
    }
    try {
      return resolver.mailExchanger(domain);
    } finally {
      places.release();
    }
  }
}
