package dev.waymark.operations;

import dev.waymark.audit.Change;
import dev.waymark.http.PublicUrl;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.http.PublicUrlMissing;
import dev.waymark.operations.links.SetupLinkTarget;
import dev.waymark.operations.links.SetupLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Creates the setup links that staff send to mailbox owners. */
@ApplicationScoped
public class WelcomeLinks {
  /** Default lifetime of a link. */
  public static final Duration DEFAULT_LIFETIME = Duration.ofDays(14);

  private final SetupLinks links;
  private final ScopedDirectory domains;
  private final Optional<PublicUrl> publicUrl;

  WelcomeLinks(SetupLinks links, ScopedDirectory domains, PublicUrlConfig publicUrl) {
    this.links = links;
    this.domains = domains;
    this.publicUrl = publicUrl.publicUrl();
  }

  /**
   * Creates a link; its URL cannot be read again.
   *
   * @throws dev.waymark.http.ProblemException if the address's domain is unknown to the caller, or
   *     if {@code WAYMARK_PUBLIC_URL} is not set
   */
  public URI make(SetupLinkTarget target, Instant end, Change change) {
    if (domains.settingsFor(target.address().domain()).isEmpty()) {
      throw ScopedDirectory.unknown();
    }
    PublicUrl here = publicUrl.orElseThrow(PublicUrlMissing::problem);
    return here.resolve(links.create(target, end, change).path());
  }
}
