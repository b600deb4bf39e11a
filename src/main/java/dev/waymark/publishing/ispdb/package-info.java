/**
 * Files of the ISPDB, Mozilla's public collection of {@code clientConfig} documents (<a
 * href="https://wiki.mozilla.org/Thunderbird:Autoconfiguration:ConfigFileFormat">version 1.1</a>),
 * as providers of ours, and providers of ours as such files. What version 1.1 has no word for is
 * written as draft-ietf-mailmaint-autoconfig-06 has it.
 */
@NullMarked
package dev.waymark.publishing.ispdb;

import org.jspecify.annotations.NullMarked;
