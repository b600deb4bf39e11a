package dev.waymark.probe.plan;

import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.address.Host;

/** Where something is looked at, whatever the mode. */
public record ProbeTarget(Protocol protocol, Host host, Port port) {}
