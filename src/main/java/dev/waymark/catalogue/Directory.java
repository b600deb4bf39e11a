package dev.waymark.catalogue;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.DomainName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** From a domain to its settings; the only look-up there is. */
@ApplicationScoped
public class Directory {

  /** The settings of a domain; empty where it is unknown. Waits for the database if it must. */
  public Optional<AccountSettings> settingsFor(DomainName domain) {
    throw new UnsupportedOperationException();
  }

  /** {@link #settingsFor} for the event loop: at once from memory, else on a worker thread. */
  public Uni<Optional<AccountSettings>> find(DomainName domain) {
    throw new UnsupportedOperationException();
  }

  /**
   * The settings for a domain we do not know, asked of the known domain whose provider receives its
   * mail; empty where that domain is unknown too or its provider lists no MX suffixes.
   */
  public Uni<Optional<AccountSettings>> findForMx(DomainName asked, DomainName mxDomain) {
    throw new UnsupportedOperationException();
  }
}
