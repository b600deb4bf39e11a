/** The endpoints of a probe, derived from stored settings only. */
@NullMarked
package dev.waymark.probe.plan;

import org.jspecify.annotations.NullMarked;
