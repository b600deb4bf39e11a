package dev.waymark.autoconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.catalogue.ResolvedDocument;
import dev.waymark.ispdb.IspdbFile;
import dev.waymark.ispdb.IspdbServer;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.DomainName;
import dev.waymark.mail.EmailAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What providers publish elsewhere comes out as it went in. */
class IspdbRoundTripTest {
  private static final Path SAMPLE =
      Path.of("src/test/resources/dev/waymark/ispdb/fjordpost.example.xml");

  private final ClientConfigGrammar grammar = new ClientConfigGrammar();

  @TestFactory
  Stream<DynamicTest> everyDomainGetsTheServersOfItsFile() throws IOException {
    return Stream.concat(Stream.of(SAMPLE), IspdbFile.onThisMachine().stream())
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path.getFileName().toString(), () -> assertRoundTrip(IspdbFile.read(path))));
  }

  private void assertRoundTrip(IspdbFile file) {
    assertThat(file.domains().isEmpty() && file.leftOut().isEmpty()).isFalse();
    for (DomainName domain : file.domains()) {
      AccountSettings settings = ResolvedDocument.of(file.provider(), domain);
      EmailAddress ann = new EmailAddress("Ann.5", domain);
      // Without both there is no document: Thunderbird would refuse it.
      assertThat(settings.hasMail())
          .isEqualTo(file.servers().stream().map(IspdbServer::isIncoming).distinct().count() == 2);
      if (settings.hasMail()) {
        assertSays(file, ann, AutoconfigXml.render(settings, Optional.of(ann)));
        assertSays(file, ann, AutoconfigXml.render(settings, Optional.empty()));
      }
    }
  }

  private void assertSays(IspdbFile file, EmailAddress address, byte[] document) {
    assertThat(grammar.faultsOf(document)).isEmpty();
    IspdbFile emitted = IspdbFile.read(file.name(), document);
    assertThat(emitted.domains()).containsExactly(address.domain());
    assertThat(emitted.servers().stream().map(server -> forAddress(server, address)))
        .containsExactlyElementsOf(
            published(file.servers()).map(server -> forAddress(server, address)).toList());
  }

  /** Protected servers, IMAP first; plain ones where their direction has no others. */
  private static Stream<IspdbServer> published(List<IspdbServer> servers) {
    return servers.stream()
        .filter(
            server ->
                !server.isPlain()
                    || servers.stream()
                        .filter(other -> other.isIncoming() == server.isIncoming())
                        .allMatch(IspdbServer::isPlain))
        .sorted(
            Comparator.comparing((IspdbServer server) -> !server.isIncoming())
                .thenComparing(server -> !server.type().equals("imap")));
  }

  /** What a client makes of it. A server that needs no user name still gets one. */
  private static IspdbServer forAddress(IspdbServer server, EmailAddress address) {
    return new IspdbServer(
        server.type(),
        fill(server.hostname(), address).toLowerCase(Locale.ROOT),
        server.port(),
        server.socketType(),
        server.authentication(),
        Optional.of(fill(server.username().orElse("%EMAILADDRESS%"), address)));
  }

  private static String fill(String text, EmailAddress address) {
    return text.replace("%EMAILDOMAIN%", address.domain().ascii())
        .replace("%EMAILLOCALPART%", address.localPart())
        .replace("%EMAILADDRESS%", address.text());
  }
}
