package dev.waymark.autoconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.IspdbFolder;
import dev.waymark.catalogue.document.ProviderDocument.ServiceDocument;
import dev.waymark.catalogue.document.ResolvedDocument;
import dev.waymark.ispdb.ImportedFile;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Documents that providers publish elsewhere are rendered as they were read. */
class IspdbRoundTripTest {
  private final ClientConfigGrammar grammar = new ClientConfigGrammar();

  @TestFactory
  Stream<DynamicTest> everyDomainGetsTheServersOfItsFile() throws IOException {
    return IspdbFolder.files().stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path.getFileName().toString(), () -> assertRoundTrip(read(path))));
  }

  private static ImportedFile read(Path path) throws IOException {
    return ImportedFile.read(Files.readAllBytes(path));
  }

  private void assertRoundTrip(ImportedFile file) {
    List<ServiceDocument> services = file.provider().services();
    assertThat(file.domains().isEmpty() && file.notes().isEmpty()).isFalse();
    for (DomainName domain : file.domains()) {
      if (domain.parents().isEmpty() || domain.ascii().equals("co.uk")) {
        continue;
      }
      AccountSettings settings = ResolvedDocument.of(file.provider(), domain);
      EmailAddress ann = new EmailAddress("Ann.5", domain);
      // Without both there is no document: Thunderbird would refuse it.
      assertThat(settings.hasMail())
          .isEqualTo(services.stream().map(IspdbRoundTripTest::isIncoming).distinct().count() == 2);
      if (settings.hasMail()) {
        assertSays(services, ann, AutoconfigXml.render(settings, Optional.of(ann)));
        assertSays(services, ann, AutoconfigXml.render(settings, Optional.empty()));
      }
    }
  }

  private void assertSays(List<ServiceDocument> servers, EmailAddress address, byte[] document) {
    assertThat(grammar.faultsOf(document)).isEmpty();
    ImportedFile emitted = ImportedFile.read(document);
    assertThat(emitted.domains()).containsExactly(address.domain());
    assertThat(emitted.notes()).isEmpty();
    assertThat(emitted.provider().services().stream().map(server -> forAddress(server, address)))
        .containsExactlyElementsOf(
            published(servers).map(server -> forAddress(server, address)).toList());
  }

  /** Protected servers, IMAP first; plain ones where their direction has no others. */
  private static Stream<ServiceDocument> published(List<ServiceDocument> servers) {
    return servers.stream()
        .filter(
            server ->
                !isPlain(server)
                    || servers.stream()
                        .filter(other -> isIncoming(other) == isIncoming(server))
                        .allMatch(IspdbRoundTripTest::isPlain))
        .sorted(
            Comparator.comparing((ServiceDocument server) -> !isIncoming(server))
                .thenComparing(server -> !"imap".equals(server.protocol())));
  }

  private static boolean isIncoming(ServiceDocument server) {
    return !"smtp".equals(server.protocol());
  }

  private static boolean isPlain(ServiceDocument server) {
    return "plain".equals(server.security());
  }

  /** The servers that a client reads from a document. */
  private static ServiceDocument forAddress(ServiceDocument server, EmailAddress address) {
    return new ServiceDocument(
        server.protocol(),
        fill(server.host(), address).toLowerCase(Locale.ROOT),
        server.port(),
        server.security(),
        server.url(),
        server.authentication(),
        fill(server.username(), address),
        server.pop3());
  }

  private static String fill(@Nullable String text, EmailAddress address) {
    return String.valueOf(text)
        .replace("%EMAILDOMAIN%", address.domain().ascii())
        .replace("%EMAILLOCALPART%", address.localPart())
        .replace("%EMAILADDRESS%", address.text());
  }
}
