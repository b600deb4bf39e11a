package dev.waymark.operations.links;

import dev.waymark.mail.Language;
import dev.waymark.mail.address.EmailAddress;
import java.util.Optional;

/**
 * Setup page that a one-time link opens.
 *
 * @param language of the pages; empty if the browser chooses
 */
public record SetupLinkTarget(EmailAddress address, Optional<Language> language) {}
