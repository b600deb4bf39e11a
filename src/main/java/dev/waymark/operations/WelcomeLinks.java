package dev.waymark.operations;

import dev.waymark.audit.Change;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.http.PublicUrlMissing;
import dev.waymark.operations.links.SetupLinkTarget;
import dev.waymark.operations.links.SetupLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes the links that staff send to people whose domain is served here. */
@ApplicationScoped
public class WelcomeLinks {
  /** How long a link works where nobody says how long. */
  public static final Duration USUAL = Duration.ofDays(14);

  private final SetupLinks links;
  private final ScopedDirectory domains;
  private final Optional<URI> publicUrl;

  WelcomeLinks(SetupLinks links, ScopedDirectory domains, PublicUrlConfig publicUrl) {
    this.links = links;
    this.domains = domains;
    this.publicUrl = PublicUrlConfig.forLinks(publicUrl);
  }

  /**
   * Makes a link; its URL cannot be had again.
   *
   * @throws dev.waymark.http.ProblemException where nothing is known of the address's domain, as
   *     far as the asker may see, or where the operator has not said where this service is
   */
  public URI make(SetupLinkTarget invitation, Instant end, Change change) {
    if (domains.settingsFor(invitation.address().domain()).isEmpty()) {
      throw ScopedDirectory.unknown();
    }
    URI here = publicUrl.orElseThrow(PublicUrlMissing::problem);
    return here.resolve(links.create(invitation, end, change).path());
  }
}
