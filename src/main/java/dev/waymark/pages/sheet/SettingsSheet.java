package dev.waymark.pages.sheet;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Direction;
import dev.waymark.mail.Language;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import dev.waymark.mail.address.EmailAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings for a person who types them: a dialect like the others. The servers to use, and what
 * else there is, unprotected servers among it.
 *
 * @param others servers to fall back on, protected ones first
 * @param extras what is not mail: filters, calendars, contacts
 */
public record SettingsSheet(
    String provider,
    Optional<ServerEntry> incoming,
    Optional<ServerEntry> outgoing,
    List<ServerEntry> others,
    List<ServerEntry> filters,
    List<WebEntry> extras,
    Optional<String> webmail,
    Optional<String> password,
    Optional<String> support,
    Optional<HelpLink> enable,
    List<HelpLink> help) {

  public static SettingsSheet of(
      AccountSettings settings, EmailAddress address, Language language) {
    Optional<MailService> incoming = first(settings, Direction.INCOMING);
    Optional<MailService> outgoing = first(settings, Direction.OUTGOING);
    List<MailService> used = Stream.of(incoming, outgoing).flatMap(Optional::stream).toList();
    return new SettingsSheet(
        settings.displayName(),
        incoming.map(service -> ServerEntry.of(service, address)),
        outgoing.map(service -> ServerEntry.of(service, address)),
        Stream.concat(servers(settings.services()), servers(settings.unpublished()))
            .filter(service -> service.protocol().direction() != Direction.OTHER)
            .filter(service -> !used.contains(service))
            .map(service -> ServerEntry.of(service, address))
            .toList(),
        servers(settings.services())
            .filter(service -> service.protocol().direction() == Direction.OTHER)
            .map(service -> ServerEntry.of(service, address))
            .toList(),
        settings.services().stream()
            .filter(WebService.class::isInstance)
            .map(service -> WebEntry.of((WebService) service, address))
            .toList(),
        settings.links().webmail().map(URI::toString),
        settings.links().password().map(URI::toString),
        settings.links().support().map(URI::toString),
        settings.links().enable().map(page -> HelpLink.of(page, language)),
        settings.links().documentation().stream()
            .map(page -> HelpLink.of(page, language))
            .toList());
  }

  private static Optional<MailService> first(AccountSettings settings, Direction direction) {
    return servers(settings.services())
        .filter(service -> service.protocol().direction() == direction)
        .findFirst();
  }

  private static Stream<MailService> servers(List<Service> services) {
    return services.stream().filter(MailService.class::isInstance).map(MailService.class::cast);
  }
}
