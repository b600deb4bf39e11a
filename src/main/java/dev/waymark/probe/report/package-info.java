/**
 * What a probe found, shaped as the JSON that the staff API sends and the history keeps. Nothing
 * here holds a banner or other free text of the server.
 */
@NullMarked
package dev.waymark.probe.report;

import org.jspecify.annotations.NullMarked;
