package dev.waymark.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mailserver.Needs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;

/** Name servers and resolvers read the zone fragments. */
class WholeZoneTest {
  private static final Map<Protocol, String> LABELS =
      Map.of(
          Protocol.IMAP,
          "_imap",
          Protocol.POP3,
          "_pop3",
          Protocol.SMTP,
          "_submission",
          Protocol.MANAGESIEVE,
          "_sieve");

  private static final Set<String> NAMES =
      Set.of(
          "_imaps",
          "_imap",
          "_pop3s",
          "_pop3",
          "_submissions",
          "_submission",
          "_sieve",
          "_jmap",
          "_caldavs",
          "_carddavs");

  @ParameterizedTest
  @MethodSource("dev.waymark.records.SampleZone#all")
  @Needs("named-checkzone")
  void aNameServerTakesIt(SampleZone sample, @TempDir Path directory) throws Exception {
    Path zone = Files.writeString(directory.resolve("zone"), sample.wholeZone());
    // Without "local", it would look up the hosts outside of the zone.
    Process process =
        new ProcessBuilder("named-checkzone", "-i", "local", sample.domain().ascii(), zone + "")
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    assertThat(text).endsWith("loaded serial 1\nOK\n").hasLineCount(2);
  }

  @ParameterizedTest
  @MethodSource
  void everyProtectedServerWithANameIsThereAndNothingElse(SampleZone sample) throws IOException {
    assertThat(servers(sample)).containsExactlyInAnyOrderElementsOf(expected(sample.settings()));
  }

  static Stream<SampleZone> everyProtectedServerWithANameIsThereAndNothingElse() {
    return SampleZone.all().filter(sample -> !sample.equals(SampleZone.AWKWARD));
  }

  @Test
  void serversOfOneKindAreInTheirOrder() throws IOException {
    assertThat(servers(SampleZone.AWKWARD))
        .containsExactly(
            "_caldavs dav.example.com 443",
            "_caldavs dav2.example.com 443",
            "_carddavs dav.example.com 443",
            "_imap imap1.example.com 143",
            "_imap imap2.example.com 143",
            "_imaps imap1.example.com 993",
            "_imaps imap2.example.com 10993",
            "_jmap jmap1.example.com 443",
            "_jmap jmap2.example.com 8443",
            "_submissions autodiscover.example.com 465");
  }

  @ParameterizedTest
  @MethodSource("dev.waymark.records.SampleZone#all")
  void aNameHasEitherServersOrASingleRefusal(SampleZone sample) throws IOException {
    announcements(sample).collect(Collectors.groupingBy(Record::getName)).values().stream()
        .filter(
            records -> records.stream().anyMatch(record -> record.getTarget().equals(Name.root)))
        .forEach(records -> assertThat(records).hasSize(1));
  }

  @ParameterizedTest
  @MethodSource("dev.waymark.records.SampleZone#all")
  void noServerIsAnAlias(SampleZone sample) throws IOException {
    Set<Name> aliases =
        parse(sample).stream()
            .filter(CNAMERecord.class::isInstance)
            .map(Record::getName)
            .collect(Collectors.toSet());
    assertThat(announcements(sample)).noneMatch(record -> aliases.contains(record.getTarget()));
  }

  private static List<String> servers(SampleZone sample) throws IOException {
    return announcements(sample)
        .filter(record -> NAMES.contains(label(record)))
        .filter(record -> !record.getTarget().equals(Name.root))
        .sorted(
            Comparator.<SRVRecord, String>comparing(WholeZoneTest::label)
                .thenComparing(SRVRecord::getPriority))
        .map(
            record ->
                "%s %s %d"
                    .formatted(label(record), record.getTarget().toString(true), record.getPort()))
        .toList();
  }

  private static List<String> expected(AccountSettings settings) {
    List<String> expected = new ArrayList<>();
    for (Protocol protocol : List.of(Protocol.IMAP, Protocol.POP3, Protocol.SMTP)) {
      settings
          .mail(protocol)
          .filter(server -> server.security().isProtected() && !server.host().isAddress())
          .forEach(server -> expected.add(expected(server)));
    }
    settings.mail(Protocol.MANAGESIEVE).forEach(server -> expected.add(expected(server)));
    for (Protocol protocol : List.of(Protocol.JMAP, Protocol.CALDAV, Protocol.CARDDAV)) {
      String label = "_" + protocol.wireName() + (protocol == Protocol.JMAP ? "" : "s");
      settings
          .web(protocol)
          .map(server -> server.url())
          .map(url -> url.getHost() + " " + (url.getPort() < 0 ? 443 : url.getPort()))
          .forEach(server -> expected.add(label + " " + server));
    }
    return expected;
  }

  private static String expected(MailService server) {
    String suffix = server.security() == Security.TLS ? "s" : "";
    return LABELS.get(server.protocol())
        + suffix
        + " "
        + server.host().text()
        + " "
        + server.port();
  }

  private static Stream<SRVRecord> announcements(SampleZone sample) throws IOException {
    return parse(sample).stream().filter(SRVRecord.class::isInstance).map(SRVRecord.class::cast);
  }

  private static String label(Record record) {
    return record.getName().getLabelString(0);
  }

  private static List<Record> parse(SampleZone sample) throws IOException {
    Name origin = Name.fromString(sample.domain().ascii() + ".");
    byte[] zone = sample.wholeZone().getBytes(StandardCharsets.US_ASCII);
    try (Master master = new Master(new ByteArrayInputStream(zone), origin)) {
      List<Record> records = new ArrayList<>();
      for (Record record = master.nextRecord(); record != null; record = master.nextRecord()) {
        records.add(record);
      }
      return records;
    }
  }
}
