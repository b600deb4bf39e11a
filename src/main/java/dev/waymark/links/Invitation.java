package dev.waymark.links;

import dev.waymark.mail.EmailAddress;
import java.util.Optional;

/**
 * What a one-time link opens: somebody's setup page.
 *
 * @param language of the pages; empty where the browser is to choose
 */
public record Invitation(EmailAddress address, Optional<Language> language) {}
