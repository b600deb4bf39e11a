package dev.waymark.publishing;

import dev.waymark.catalogue.StoredDomain;
import dev.waymark.catalogue.change.ChangeResult;
import java.util.Optional;

/**
 * What became of a change of a domain.
 *
 * @param probe what the gate saw, where it looked at anything
 */
public record SavedDomain(ChangeResult<StoredDomain> saved, Optional<CheckReport> probe) {}
