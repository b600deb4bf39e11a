package dev.waymark.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A DNS server on a UDP port of 127.0.0.1 whose answers the test sets, and may change between
 * look-ups. A name with records exists; every other name does not.
 */
public final class TestDnsServer implements AutoCloseable {
  private final DatagramSocket socket;
  private final Map<String, Deque<List<Record>>> records = new ConcurrentHashMap<>();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final AtomicInteger queries = new AtomicInteger();
  private final AtomicInteger malformed = new AtomicInteger();

  public TestDnsServer() {
    try {
      socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "test-dns");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns the address in the form of {@code WAYMARK_DNS_RESOLVER}. */
  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  public DnsResolver resolver() {
    return new ServerResolver(ServerAddress.parse(address()), Duration.ofSeconds(5));
  }

  /** Returns the number of questions so far, of all types. */
  public int queries() {
    return queries.get();
  }

  /** Sets exactly these records, as in a zone file: {@code "A 192.0.2.1"}. */
  public TestDnsServer set(String name, String... zoneLines) {
    records.put(name, new ArrayDeque<>(List.of(parse(name, zoneLines))));
    return this;
  }

  /** Sets the records that follow after the previous ones were asked for, type A counting. */
  public TestDnsServer then(String name, String... zoneLines) {
    records.computeIfAbsent(name, unset -> new ArrayDeque<>()).add(parse(name, zoneLines));
    return this;
  }

  /** Sets a response code for the name: {@link Rcode#SERVFAIL}, or -1 for silence. */
  public TestDnsServer fail(String name, int rcode) {
    failures.put(name, rcode);
    return this;
  }

  private static List<Record> parse(String name, String... zoneLines) {
    return Stream.of(zoneLines).map(line -> record(name, line)).toList();
  }

  private static Record record(String name, String zoneLine) {
    int space = zoneLine.indexOf(' ');
    try {
      return Record.fromString(
          Name.fromString(name + "."),
          Type.value(zoneLine.substring(0, space)),
          DClass.IN,
          60,
          zoneLine.substring(space + 1),
          Name.root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    byte[] buffer = new byte[4096];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        Message query = new Message(Arrays.copyOf(buffer, packet.getLength()));
        queries.incrementAndGet();
        answer(query, packet.getAddress(), packet.getPort());
      } catch (IOException e) {
        malformed.incrementAndGet(); // or the test closed the socket
      }
    }
  }

  private void answer(Message query, InetAddress to, int port) throws IOException {
    Record question = query.getQuestion();
    String name = question.getName().toString(true);
    int failure = failures.getOrDefault(name, Rcode.NOERROR);
    if (failure < 0) {
      return;
    }
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.addRecord(question, Section.QUESTION);
    boolean known = records.containsKey(name) || failures.containsKey(name);
    reply.getHeader().setRcode(known ? failure : Rcode.NXDOMAIN);
    for (Record record : current(name, question.getType())) {
      if (record.getType() == question.getType() || record.getType() == Type.CNAME) {
        reply.addRecord(record, Section.ANSWER);
      }
    }
    byte[] bytes = reply.toWire();
    socket.send(new DatagramPacket(bytes, bytes.length, to, port));
  }

  private synchronized List<Record> current(String name, int type) {
    Deque<List<Record>> answers = records.getOrDefault(name, new ArrayDeque<>(List.of(List.of())));
    return type == Type.A && answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
  }

  @Override
  public void close() {
    socket.close();
  }
}
