/**
 * Thunderbird's autoconfig: {@code config-v1.1.xml}, asked for by Thunderbird, K-9, Evolution,
 * KMail, Delta Chat, FairEmail and others. Specification: version 1.1 of the format (Mozilla's
 * autoconfiguration file format) for mail, draft-ietf-mailmaint-autoconfig-06 for what 1.1 has no
 * words for.
 */
@NullMarked
package dev.waymark.autoconfig;

import org.jspecify.annotations.NullMarked;
