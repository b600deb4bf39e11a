package dev.waymark.staff;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Links;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.Service;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.login.LoginName;
import dev.waymark.probe.ProbeRun;
import dev.waymark.probe.Prober;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** As many probes as may run. */
public final class Crowd {
  private static final int PLACES = 128;

  private Crowd() {}

  /**
   * Takes every place there is, until it is closed.
   *
   * @param silent keeps them waiting
   */
  public static ProbeRun of(Prober prober, LabServer silent) {
    List<Service> services =
        IntStream.concat(IntStream.of(silent.port()), IntStream.range(1, PLACES))
            .mapToObj(Crowd::service)
            .toList();
    AccountSettings settings =
        AccountSettings.of(
            new DomainName("crowd.example"),
            "Crowd",
            "Crowd",
            services,
            Links.none(),
            Optional.empty());
    return prober
        .startPublished(List.of(settings))
        .map(
            run -> run,
            wait -> {
              throw new AssertionError("somebody else is here");
            });
  }

  private static Service service(int port) {
    return new MailService(
        Protocol.IMAP,
        Host.parse(ProbeLab.HOST),
        new Port(port),
        Security.PLAIN,
        List.of(AuthMethod.PASSWORD_CLEARTEXT),
        new LoginName("%EMAILADDRESS%"),
        Optional.empty());
  }
}
