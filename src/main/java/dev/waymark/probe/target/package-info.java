/**
 * What a probe looks at, and what it must never touch: the plan of endpoints, made from stored
 * settings only, and the policy that keeps us from being used to reach into networks (SSRF).
 */
@NullMarked
package dev.waymark.probe.target;

import org.jspecify.annotations.NullMarked;
