package dev.waymark.monitoring;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.Host;
import dev.waymark.probe.report.AddressResult;
import dev.waymark.probe.report.AdvertisedAuthentication;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.report.ProbeResult;
import dev.waymark.probe.report.Summary;
import dev.waymark.publishing.PublishTiming;
import dev.waymark.publishing.Publisher;
import dev.waymark.staff.ProbeLab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Monitored providers, and probe results that need no server. */
final class WatchedWorld {
  static final Change CHANGE = new Change("token:test", Optional.of("because"));

  private WatchedWorld() {}

  /** Publishes a provider with IMAP in the clear at a port of the lab's host. */
  static ProviderId provider(Publisher publisher, String name, int port) {
    ProviderId id = new ProviderId(name);
    publisher.put(
        id,
        ProviderValidator.read(
            """
            {"displayName":"W","shortName":"W","services":[
              {"protocol":"imap","host":"%s","port":%d,"security":"plain",
               "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"}]}
            """
                .formatted(ProbeLab.HOST, port)
                .getBytes(StandardCharsets.UTF_8)),
        new Precondition(Precondition.Kind.NOTHING, OptionalLong.empty()),
        PublishTiming.now(),
        CHANGE);
    return id;
  }

  static ProbeResult result(EndpointResult... endpoints) {
    return new ProbeResult(
        UUID.randomUUID().toString(),
        Instant.now(),
        1,
        List.of(endpoints),
        Summary.of(List.of(endpoints)));
  }

  static EndpointResult seen(int number, ProbeCode code) {
    Port port = new Port(number);
    return new EndpointResult(
        Protocol.IMAP,
        Host.parse("mail.example.com"),
        port,
        Security.TLS,
        ProbeCode.verdict(List.of(code), port),
        List.of(code),
        true,
        "It says " + code + ".",
        List.of(
            new AddressResult(address(), ProbeCode.verdict(List.of(code), port), List.of(code))),
        Optional.empty(),
        AdvertisedAuthentication.NOTHING,
        Optional.empty());
  }

  private static InetAddress address() {
    try {
      return InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
