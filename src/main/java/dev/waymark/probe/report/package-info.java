/**
 * Results of probes, shaped as the JSON that the staff API sends and the history keeps. They hold
 * no banner or other free text of the server.
 */
@NullMarked
package dev.waymark.probe.report;

import org.jspecify.annotations.NullMarked;
