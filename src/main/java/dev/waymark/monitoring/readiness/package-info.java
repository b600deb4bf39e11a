/** The health check that tells a load balancer if this instance can answer. */
@NullMarked
package dev.waymark.monitoring.readiness;

import org.jspecify.annotations.NullMarked;
