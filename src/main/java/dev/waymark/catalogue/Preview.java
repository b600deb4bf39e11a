package dev.waymark.catalogue;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import java.util.Optional;

/**
 * What a domain would get from a revision.
 *
 * @param settings empty where the revision does not fit the domain
 * @param obstacle why it does not
 */
public record Preview(DomainName domain, Optional<AccountSettings> settings, String obstacle) {}
