package dev.waymark.probe.plan;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.Service;
import dev.waymark.mail.StandardPort;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans the endpoints of an account: for each host, every standard port of its protocols in the
 * modes registered for it, and every stored port in all three modes.
 */
public final class EndpointPlan {
  private static final List<Security> MODES =
      List.of(Security.PLAIN, Security.STARTTLS, Security.TLS);

  private EndpointPlan() {}

  /** Lists endpoints by host in the order of the settings, then by protocol, port and mode. */
  public static List<Endpoint> of(List<AccountSettings> settings) {
    List<MailService> stored =
        settings.stream()
            .flatMap(one -> Stream.concat(one.services().stream(), one.unpublished().stream()))
            .flatMap(EndpointPlan::mail)
            .toList();
    List<String> hosts = stored.stream().map(service -> service.host().text()).distinct().toList();
    return modes(stored).entrySet().stream()
        .sorted(
            Comparator.comparing(
                Map.Entry::getKey,
                Comparator.comparing((ProbeTarget target) -> hosts.indexOf(target.host().text()))
                    .thenComparing(target -> position(target.protocol()))
                    .thenComparing(target -> target.port().number())))
        .flatMap(
            entry ->
                MODES.stream()
                    .filter(entry.getValue()::contains)
                    .map(mode -> endpoint(settings, entry.getKey(), mode)))
        .toList();
  }

  /** Returns the place of a protocol in the results. */
  private static int position(Protocol protocol) {
    return switch (protocol) {
      case IMAP -> 1;
      case POP3 -> 2;
      case SMTP -> 3;
      case MANAGESIEVE -> 4;
      // Spoken over HTTP, and so not part of a plan.
      case JMAP, CALDAV, CARDDAV, WEBDAV, ACTIVESYNC, EWS -> 5;
    };
  }

  private static Stream<MailService> mail(Service service) {
    return service instanceof MailService mail ? Stream.of(mail) : Stream.empty();
  }

  private static Map<ProbeTarget, Set<Security>> modes(List<MailService> stored) {
    Map<ProbeTarget, Set<Security>> modes = new LinkedHashMap<>();
    for (MailService service : stored) {
      for (StandardPort standard : StandardPort.of(service.protocol())) {
        modesOf(modes, new ProbeTarget(service.protocol(), service.host(), standard.port()))
            .addAll(MODES.stream().filter(standard::speaks).toList());
      }
      modesOf(modes, new ProbeTarget(service.protocol(), service.host(), service.port()))
          .addAll(MODES);
    }
    return modes;
  }

  private static Set<Security> modesOf(Map<ProbeTarget, Set<Security>> modes, ProbeTarget target) {
    return modes.computeIfAbsent(target, unseen -> EnumSet.noneOf(Security.class));
  }

  private static Endpoint endpoint(
      List<AccountSettings> settings, ProbeTarget target, Security mode) {
    List<MailService> published =
        settings.stream()
            .flatMap(one -> one.services().stream())
            .flatMap(EndpointPlan::mail)
            .filter(service -> service.security() == mode)
            .filter(
                service ->
                    new ProbeTarget(service.protocol(), service.host(), service.port())
                        .equals(target))
            .toList();
    return new Endpoint(
        target,
        mode,
        !published.isEmpty(),
        published.stream()
            .flatMap(service -> service.authentication().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }
}
