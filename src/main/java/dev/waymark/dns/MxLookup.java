package dev.waymark.dns;

import dev.waymark.mail.Hostname;
import java.util.Optional;

/**
 * What a look-up of a domain's mail exchangers found.
 *
 * @param best the host with the lowest preference value; present only where the status is {@code
 *     FOUND}
 */
record MxLookup(Status status, Optional<Hostname> best) {

  /** How a look-up ended. */
  enum Status {
    FOUND,
    /** No such domain, no MX, or the null MX of RFC 7505. */
    NONE,
    /** The resolver failed, or did not answer in time: nothing is known. */
    FAILED
  }

  static MxLookup found(Hostname best) {
    return new MxLookup(Status.FOUND, Optional.of(best));
  }

  static MxLookup nothing(Status why) {
    return new MxLookup(why, Optional.empty());
  }
}
