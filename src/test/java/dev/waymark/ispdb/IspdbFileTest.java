package dev.waymark.ispdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.Golden;
import dev.waymark.IspdbFolder;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.mail.address.DomainName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IspdbFileTest {
  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .build()
          .writerWithDefaultPrettyPrinter();

  private static IspdbFile sample() throws IOException {
    return IspdbFile.read(Files.readAllBytes(IspdbFolder.SAMPLE));
  }

  private static IspdbFile read(String xml) {
    return IspdbFile.read(xml.getBytes(StandardCharsets.UTF_8));
  }

  static String file(String id, String content) {
    return """
        <clientConfig version="1.1"><emailProvider id="%s">%s
        <displayName>Name</displayName><displayShortName>Short</displayShortName>
        <incomingServer type="imap"><hostname>imap.example.com</hostname><port>993</port>
        <socketType>SSL</socketType><authentication>plain</authentication>
        <username>%%EMAILADDRESS%%</username></incomingServer></emailProvider></clientConfig>"""
        .formatted(id, content);
  }

  @Test
  void isADocumentThatCanBeStored() throws IOException {
    Golden.assertMatches(
        IspdbFileTest.class, "fjordpost.example.json", JSON.writeValueAsBytes(sample().provider()));
  }

  @Test
  void namesItsDomainsOnceEach() throws IOException {
    assertThat(sample().domains())
        .containsExactly(
            DomainName.parse("fjordpost.example"),
            DomainName.parse("blåbær.example"),
            DomainName.parse("co.uk"));
  }

  @Test
  void reportsTheOmittedParts() throws IOException {
    Golden.assertMatches(
        IspdbFileTest.class,
        "fjordpost.example.notes.txt",
        (String.join("\n", sample().notes()) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com",
    "OXCloud-EU, oxcloud-eu",
    "-.x, x",
    "Ab c/d, ab-c-d",
    "import, import-",
    "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg,"
        + " aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg"
  })
  void itsIdIsMadeToFit(String id, String fitting) {
    assertThat(read(file(id, "")).id().text()).isEqualTo(fitting);
    assertThat(read(file(id, "")).provider().ispdbId()).isEqualTo(id);
  }

  @Test
  void aVariableIsTakenOnlyWhereNoDomainIsNamedThatWouldLackIt() {
    String xml = file("a", "").replace("imap.example.com", "%SERVER%");
    assertThat(ProviderValidator.variables(read(xml).provider())).containsExactly("SERVER");
    String named = file("a", "<domain>a.example</domain>").replace("imap.example.com", "%SERVER%");
    assertThatThrownBy(() -> read(named)).hasMessageContaining("nobody could fill in SERVER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "not XML",
        "<autodiscover/>",
        "<clientConfig/>",
        "<clientConfig><emailProvider id='a'/><emailProvider id='b'/></clientConfig>",
        "<clientConfig><emailProvider id='a'/></clientConfig>",
        "<!DOCTYPE clientConfig><clientConfig/>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><clientConfig>&e;</clientConfig>"
      })
  void rejectsOtherDocuments(String xml) {
    assertThatThrownBy(() -> read(xml)).isInstanceOf(InvalidDocumentException.class);
  }

  @Test
  void xmlThatIsMadeToCostMuchIsRefused() {
    String deep = file("a", "<x>".repeat(100) + "</x>".repeat(100));
    assertThatThrownBy(() -> read(deep)).isInstanceOf(InvalidDocumentException.class);
    StringBuilder attributes = new StringBuilder("<x");
    for (int i = 0; i < 40; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    String wide = file("a", attributes + "/>");
    assertThatThrownBy(() -> read(wide)).isInstanceOf(InvalidDocumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "%", "\u202e"})
  void anIdThatNamesNothingIsRefused(String id) {
    String xml = file(id, "");
    assertThatThrownBy(() -> read(xml)).isInstanceOf(InvalidDocumentException.class);
  }
}
