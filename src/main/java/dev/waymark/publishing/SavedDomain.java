package dev.waymark.publishing;

import dev.waymark.catalogue.Saved;
import dev.waymark.catalogue.StoredDomain;
import java.util.Optional;

/**
 * What became of a change of a domain.
 *
 * @param probe what the gate saw, where it looked at anything
 */
public record SavedDomain(Saved<StoredDomain> saved, Optional<GateReport> probe) {}
