package dev.waymark.dns;

import dev.waymark.dns.AddressLookup.Status;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Hostname;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;

/** Asks one DNS server, each time anew: nothing is cached here. */
final class ServerResolver implements DnsResolver {
  private final LookupSession session;
  private final Question mx;
  private final Question txt;
  private final Duration timeout;

  ServerResolver(ServerAddress server, Duration timeout) {
    SimpleResolver resolver = resolver(server);
    resolver.setTimeout(timeout);
    this.session = LookupSession.builder().resolver(resolver).build();
    this.mx = new Question(resolver(server), MailExchangers.DEADLINE);
    this.txt = new Question(resolver(server), timeout);
    this.timeout = timeout;
  }

  private static SimpleResolver resolver(ServerAddress server) {
    return new SimpleResolver(new InetSocketAddress(server.host().text(), server.port().number()));
  }

  @Override
  public MxLookup mailExchanger(DomainName domain) {
    return MxLookup.of(domain, mx);
  }

  @Override
  public TxtLookup texts(String label, DomainName domain) {
    return TxtLookup.of(label, domain, txt);
  }

  @Override
  public AddressLookup addresses(Hostname host) {
    CompletableFuture<AddressLookup> ipv4 = ask(host, Type.A);
    CompletableFuture<AddressLookup> ipv6 = ask(host, Type.AAAA);
    return ipv4.thenCombine(ipv6, ServerResolver::together).join();
  }

  private CompletableFuture<AddressLookup> ask(Hostname host, int type) {
    return session
        .lookupAsync(DnsNames.absolute(host.name()), type)
        .toCompletableFuture()
        .thenApply(ServerResolver::addressesIn)
        // The library's own time-out starts again with each alias and each repetition.
        .completeOnTimeout(
            AddressLookup.nothing(Status.FAILED), timeout.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(error -> AddressLookup.nothing(why(error)));
  }

  private static AddressLookup addressesIn(LookupResult result) {
    List<InetAddress> addresses =
        result.getRecords().stream().flatMap(ServerResolver::address).toList();
    return addresses.isEmpty()
        ? AddressLookup.nothing(Status.NO_ADDRESS)
        : AddressLookup.found(addresses);
  }

  private static Stream<InetAddress> address(Record record) {
    if (record instanceof ARecord a) {
      return Stream.of(a.getAddress());
    }
    return record instanceof AAAARecord aaaa ? Stream.of(aaaa.getAddress()) : Stream.empty();
  }

  private static Status why(Throwable error) {
    if (DnsNames.isMissingName(error)) {
      return Status.NO_SUCH_NAME;
    }
    return DnsNames.isMissingNameOrRecord(error) ? Status.NO_ADDRESS : Status.FAILED;
  }

  /** Combines both halves; one that failed does not hide the addresses of the other. */
  private static AddressLookup together(AddressLookup ipv4, AddressLookup ipv6) {
    List<InetAddress> addresses =
        Stream.concat(ipv4.addresses().stream(), ipv6.addresses().stream()).toList();
    if (!addresses.isEmpty()) {
      return AddressLookup.found(addresses);
    }
    boolean failed = ipv4.status() == Status.FAILED || ipv6.status() == Status.FAILED;
    return AddressLookup.nothing(failed ? Status.FAILED : ipv4.status());
  }
}
