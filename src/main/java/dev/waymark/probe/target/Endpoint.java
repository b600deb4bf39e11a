package dev.waymark.probe.target;

import dev.waymark.mail.Security;

/**
 * One thing to report on: a target in one mode.
 *
 * @param published whether clients are told to use exactly this
 */
public record Endpoint(Target target, Security mode, boolean published) {}
