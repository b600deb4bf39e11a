package dev.waymark.probe.target;

import dev.waymark.mail.Host;
import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;

/** Where something is looked at, whatever the mode. */
public record Target(Protocol protocol, Host host, Port port) {}
