package dev.waymark.probe.prelogin;

import dev.waymark.mail.address.Hostname;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/**
 * The name that SMTP servers are given.
 *
 * @param name absent for the address literal that RFC 5321 section 4.1.4 has for clients without a
 *     name
 */
public record EhloName(Optional<Hostname> name) {

  String on(InetAddress local) {
    return name.map(Hostname::text)
        .orElseGet(
            () ->
                local instanceof Inet6Address
                    ? "[IPv6:" + local.getHostAddress().replaceFirst("%.*", "") + "]"
                    : "[" + local.getHostAddress() + "]");
  }
}
