package dev.waymark.operations.links;

import dev.waymark.mail.Language;
import dev.waymark.mail.address.EmailAddress;
import java.util.Optional;

/**
 * What a one-time link opens: somebody's setup page.
 *
 * @param language of the pages; empty where the browser is to choose
 */
public record SetupLinkTarget(EmailAddress address, Optional<Language> language) {}
