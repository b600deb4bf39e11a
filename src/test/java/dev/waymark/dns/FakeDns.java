package dev.waymark.dns;

import dev.waymark.dns.AddressLookup.Status;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Hostname;
import dev.waymark.mail.address.IpAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A resolver with fixed answers; every other name does not exist. */
public final class FakeDns implements DnsResolver {
  private final Map<String, AddressLookup> answers = new ConcurrentHashMap<>();
  private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  public FakeDns with(String host, String... addresses) {
    answers.put(host, AddressLookup.found(Stream.of(addresses).map(FakeDns::address).toList()));
    return this;
  }

  public FakeDns withText(String name, String... records) {
    texts.put(name, List.of(records));
    return this;
  }

  public FakeDns without(String host, Status why) {
    answers.put(host, AddressLookup.nothing(why));
    return this;
  }

  /** Returns the number of look-ups. */
  public int asked() {
    return asked.get();
  }

  @Override
  public AddressLookup addresses(Hostname host) {
    asked.incrementAndGet();
    return answers.getOrDefault(host.text(), AddressLookup.nothing(Status.NO_SUCH_NAME));
  }

  @Override
  public MxLookup mailExchanger(DomainName domain) {
    asked.incrementAndGet();
    return MxLookup.nothing(MxLookup.Status.NONE);
  }

  @Override
  public TxtLookup texts(String label, DomainName domain) {
    asked.incrementAndGet();
    return new TxtLookup(true, texts.getOrDefault(label + "." + domain.ascii(), List.of()));
  }

  private static InetAddress address(String text) {
    return AddressLookup.of(new IpAddress(text)).addresses().get(0);
  }
}
