/** The endpoints that a probe visits, derived from stored settings only. */
@NullMarked
package dev.waymark.probe.plan;

import org.jspecify.annotations.NullMarked;
