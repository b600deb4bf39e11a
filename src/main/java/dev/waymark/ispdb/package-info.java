/**
 * Files of the ISPDB, Mozilla's public collection of {@code clientConfig} documents (<a
 * href="https://wiki.mozilla.org/Thunderbird:Autoconfiguration:ConfigFileFormat">version 1.1</a>),
 * as providers of ours, and providers of ours as such files. Whatever version 1.1 cannot express is
 * written in the form of draft-ietf-mailmaint-autoconfig-06.
 */
@NullMarked
package dev.waymark.ispdb;

import org.jspecify.annotations.NullMarked;
