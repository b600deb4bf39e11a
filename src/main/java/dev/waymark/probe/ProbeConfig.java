package dev.waymark.probe;

import dev.waymark.mail.address.Hostname;
import dev.waymark.net.DurationRange;
import dev.waymark.net.Network;
import dev.waymark.net.PortRange;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the probe. */
@ConfigMapping(prefix = "waymark.probe")
public interface ProbeConfig {

  /**
   * Networks that may be probed beside the public Internet, such as {@code 192.168.7.0/24,
   * fd00::/8}. Users who may store settings can then probe the mail ports in these networks.
   */
  Optional<List<Network>> allowedNetworks();

  /** Ports beside the standard ones of the mail protocols, such as {@code 2525,2000-2100}. */
  Optional<List<PortRange>> allowedPorts();

  /** PEM file of authorities to trust beside those of the JDK. */
  Optional<Path> trustedCa();

  /**
   * The longest wait for one step: for the connection (never more than 5 s), and for each answer of
   * the server, however slowly its bytes arrive. One connection ends after three times this at the
   * latest.
   */
  @WithDefault("5s")
  @WithConverter(StepTimeout.class)
  Duration timeout();

  /**
   * The host name for EHLO; some servers refuse clients without one. Absent, the address of our end
   * of the connection as address literal.
   */
  Optional<Hostname> ehloName();

  /** Range of {@link #timeout}. */
  final class StepTimeout extends DurationRange {
    private static final long serialVersionUID = 1L;

    public StepTimeout() {
      super(Duration.ofMillis(1), Duration.ofSeconds(30), "1ms to 30s");
    }
  }
}
