package dev.waymark.records;

import dev.waymark.SampleSettings;
import dev.waymark.http.PublicUrl;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.DomainName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A domain whose records are kept as files, and what a zone needs around a fragment. */
record SampleZone(String name, AccountSettings settings, PublicUrl publicUrl, boolean pacc) {
  static final PublicUrl HERE = PublicUrl.parse("https://cfg.example.net");
  static final SampleZone AWKWARD = here("awkward", awkward());

  static Stream<SampleZone> all() {
    return Stream.of(
        AWKWARD,
        here("hosted", SampleSettings.hosted("mail.example.com")),
        here("hosted-ipv4", SampleSettings.hosted("192.0.2.17")),
        here("hosted-ipv6", SampleSettings.hosted("2001:db8::17")),
        here("everything", SampleSettings.everything()),
        here("plain", SampleSettings.plain()),
        here("without-mail", SampleSettings.withoutMail()),
        withPacc("hosted-pacc", SampleSettings.hosted("mail.example.com"), HERE),
        withPacc("international", SampleSettings.international(), HERE),
        withPacc("starttls", SampleSettings.starttls(), HERE),
        withPacc(
            "other-port",
            SampleSettings.hosted("mail.example.com"),
            PublicUrl.parse("https://cfg.example.net:8443/")),
        at("own-alias", "https://autoconfig.example.com/"),
        at("at-ipv4", "https://192.0.2.80"),
        at("at-ipv6", "https://[2001:db8::80]:8443"));
  }

  private static SampleZone here(String name, AccountSettings settings) {
    return new SampleZone(name, settings, HERE, false);
  }

  private static SampleZone withPacc(String name, AccountSettings settings, PublicUrl publicUrl) {
    return new SampleZone(name, settings, publicUrl, true);
  }

  private static SampleZone at(String name, String publicUrl) {
    return new SampleZone(name, SampleSettings.starttls(), PublicUrl.parse(publicUrl), false);
  }

  /** Several servers of one kind, and all that a name cannot say. */
  private static AccountSettings awkward() {
    return SampleSettings.example(
        SampleSettings.mail(Protocol.IMAP, "imap1.example.com", 993, Security.TLS),
        SampleSettings.mail(Protocol.IMAP, "192.0.2.17", 993, Security.TLS),
        SampleSettings.mail(Protocol.IMAP, "imap2.example.com", 10993, Security.TLS),
        SampleSettings.mail(
            Protocol.IMAP, "imap1.example.com", 993, Security.TLS, "%EMAILLOCALPART%"),
        SampleSettings.mail(Protocol.IMAP, "192.0.2.17", 993, Security.TLS, "%EMAILLOCALPART%"),
        SampleSettings.mail(Protocol.IMAP, "imap1.example.com", 143, Security.STARTTLS),
        SampleSettings.mail(Protocol.IMAP, "imap2.example.com", 143, Security.STARTTLS),
        SampleSettings.mail(Protocol.SMTP, "autodiscover.example.com", 465, Security.TLS),
        SampleSettings.mail(Protocol.MANAGESIEVE, "sieve.example.com", 4191, Security.TLS),
        SampleSettings.web(Protocol.JMAP, "https://jmap1.example.com"),
        SampleSettings.web(Protocol.JMAP, "https://jmap2.example.com:8443/.well-known/jmap?a=b"),
        SampleSettings.web(Protocol.CALDAV, "https://192.0.2.18/dav/"),
        SampleSettings.web(Protocol.CALDAV, "https://dav.example.com/a;b='%22%5C'/ä/"),
        SampleSettings.web(Protocol.CALDAV, "https://dav2.example.com/a;b='%22%5C'/%C3%A4/"),
        SampleSettings.web(Protocol.CALDAV, "https://dav3.example.com/other/"),
        SampleSettings.web(Protocol.CARDDAV, "https://dav.example.com/" + "x".repeat(250)),
        SampleSettings.web(Protocol.CARDDAV, "https://" + "x".repeat(64) + ".example.com/"));
  }

  DomainRecords records() {
    return DomainRecords.of(settings, publicUrl, pacc);
  }

  DomainName domain() {
    return settings.domain();
  }

  @Override
  public String toString() {
    return name;
  }

  /** The fragment in a zone that has addresses for the hosts that lie in it. */
  String wholeZone() {
    String hosts =
        hosts()
            .filter(host -> host.endsWith("." + domain().ascii()))
            .distinct()
            .map(host -> host + ". IN A 192.0.2.1\n")
            .collect(Collectors.joining());
    return """
        $TTL 3600
        @ IN SOA ns hostmaster 1 7200 3600 1209600 3600
        @ IN NS ns
        ns IN A 192.0.2.53
        """
        + hosts
        + new String(records().zone(), StandardCharsets.US_ASCII);
  }

  private Stream<String> hosts() {
    List<Protocol> mail =
        List.of(Protocol.IMAP, Protocol.POP3, Protocol.SMTP, Protocol.MANAGESIEVE);
    List<Protocol> web = List.of(Protocol.JMAP, Protocol.CALDAV, Protocol.CARDDAV);
    return Stream.of(
            mail.stream().flatMap(settings::mail).map(server -> server.host().text()),
            web.stream()
                .flatMap(settings::web)
                .flatMap(server -> HttpsOrigin.of(server.url()).stream())
                .map(origin -> origin.host().text()),
            Stream.of(publicUrl.host().text()))
        .flatMap(hosts -> hosts);
  }
}
