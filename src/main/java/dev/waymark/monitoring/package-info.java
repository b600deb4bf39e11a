/**
 * Repeated probes of published servers, and notifications of failure and recovery. One instance at
 * a time runs them; notifications are stored with the result and delivered independently.
 */
@NullMarked
package dev.waymark.monitoring;

import org.jspecify.annotations.NullMarked;
