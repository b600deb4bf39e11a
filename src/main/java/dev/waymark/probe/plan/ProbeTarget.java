package dev.waymark.probe.plan;

import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.address.Host;

/** A host and port that a probe connects to in one or more modes. */
public record ProbeTarget(Protocol protocol, Host host, Port port) {}
