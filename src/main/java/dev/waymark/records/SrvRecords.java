package dev.waymark.records;

import dev.waymark.mail.Port;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.Hostname;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The servers of one service name, best first, or that there are none. */
final class SrvRecords {
  /** Each server has a priority of its own, so that weights decide nothing. */
  private static final int WEIGHT = 1;

  private final ServiceName service;
  private final RecordName name;
  private final List<RecordOrOmission> entries = new ArrayList<>();
  private final Set<Server> said = new HashSet<>();
  private int priority;

  private record Server(Host host, Port port) {}

  SrvRecords(ServiceName service, DomainName domain) {
    this.service = service;
    this.name = RecordName.tcp(domain, service.label());
    this.priority = service.firstPriority();
  }

  /** Returns true if an SRV record can name the host: its target must be a name. */
  boolean add(Host host, Port port) {
    // Servers that differ in user names or authentication alone are one to an SRV record.
    if (said.add(new Server(host, port))) {
      say(host, port);
    }
    return !host.isAddress();
  }

  private void say(Host host, Port port) {
    if (host instanceof Hostname target) {
      RecordData data = RecordData.srv(priority, WEIGHT, port, target);
      priority++;
      entries.add(RecordOrOmission.of(name, data, service.why()));
    } else {
      leaveOut(
          "the server %s is an IP address, and an SRV record leads to a name."
              .formatted(host.text()));
    }
  }

  void addTxt(String text, String why) {
    entries.add(RecordOrOmission.of(name, RecordData.txt(text), why));
  }

  void leaveOut(String reason) {
    entries.add(new OmittedRecord(name, reason));
  }

  /** The record of a service that the provider does not offer: clients need not try. */
  List<RecordOrOmission> entries() {
    if (entries.isEmpty()) {
      return List.of(
          RecordOrOmission.of(
              name,
              RecordData.notOffered(),
              "Not offered: the target . tells clients not to try (RFC 2782)."));
    }
    return List.copyOf(entries);
  }
}
