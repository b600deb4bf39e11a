package dev.waymark.publishing;

import dev.waymark.catalogue.StoredDomain;
import dev.waymark.catalogue.change.ChangeResult;
import java.util.Optional;

/**
 * Result of a change of a domain.
 *
 * @param probe the report of the check, if it probed servers
 */
public record SavedDomain(ChangeResult<StoredDomain> saved, Optional<CheckReport> probe) {}
