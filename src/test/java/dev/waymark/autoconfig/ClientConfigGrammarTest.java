package dev.waymark.autoconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClientConfigGrammarTest {
  private static final Path DOCUMENTS = Path.of("src/test/resources/dev/waymark/autoconfig");

  private final ClientConfigGrammar grammar = new ClientConfigGrammar();

  static List<Path> goldenDocuments() throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("goldenDocuments")
  void fitsEveryGoldenDocument(Path document) throws IOException {
    assertThat(grammar.faultsOf(Files.readAllBytes(document))).isEmpty();
  }

  @Test
  void fitsWhatTheApiDescriptionShows() {
    assertThat(grammar.faultsOf(AutoconfigExample.XML.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void knowsTheDomainThatReceivesTheMail() throws IOException {
    assertThat(
            faultsAfter(
                "<domain>example.com</domain>",
                "<domain>example.com</domain><domain purpose=\"mx\">example.net</domain>"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "version=\"1.1\"|version=\"1.2\"",
        "id=\"example.com\"|id=\"Example Mail\"",
        "<domain>example.com</domain>|",
        "<domain>|<domain purpose=\"web\">",
        "<domain>example.com</domain>|<domain>bücher.example</domain>",
        "<displayName>Media Temple</displayName>|",
        "<displayName>|<displayName> ",
        "<displayShortName>(mt)|<displayShortName>(mt), the other one of them",
        "type=\"imap\"|type=\"IMAP\"",
        "type=\"imap\"|type=\"imap\" name=\"first\"",
        "type=\"smtp\"|type=\"imap\"",
        "<port>993|<port>0",
        "<port>993|<port>65536",
        "<port>993|<port>0993",
        "<port>993|<port> 993",
        "<socketType>SSL|<socketType>TLS",
        "<socketType>SSL|<socketType>ssl",
        "<socketType>SSL|<socketType>SSL ",
        "<authentication>password-cleartext|<authentication>plain",
        "<authentication>password-cleartext</authentication>|",
        "<username>%EMAILADDRESS%</username>|",
        "<username>|`<username>\n`",
        "<username>|<password>secret</password><username>",
        "<hostname>mail.example.com|<hostname>Mail.example.com",
        "<hostname>mail.example.com|<hostname>mail_1.example.com",
        "<pop3>|<pop3><checkInterval minutes=\"15\"/>",
        "<leaveMessagesOnServer>true|<leaveMessagesOnServer>yes",
        "lang=\"de\"|lang=\"de-CH\"",
        "url=\"https://webmail|url=\"http://webmail",
        "</emailProvider>|</emailProvider><clientConfigUpdate url=\"https://example.com/\"/>",
      })
  void refusesWhatOneClientOrAnotherWould(String before, String after) throws IOException {
    assertThat(faultsAfter(before, after == null ? "" : after)).isNotEmpty();
  }

  @Test
  void refusesPop3BeforeImap() throws IOException {
    String imap = "(?s)    <incomingServer type=\"imap\">.*?</incomingServer>\n";
    String text = hosted();
    String moved =
        text.replaceFirst(imap, "")
            .replace(
                "    <outgoingServer",
                text.replaceFirst("(?s).*?(" + imap + ").*", "$1") + "    <outgoingServer");

    assertThat(moved).hasSameSizeAs(text).isNotEqualTo(text);
    assertThat(faultsOf(moved)).isNotEmpty();
  }

  private List<String> faultsAfter(String before, String after) throws IOException {
    String text = hosted();
    int at = text.indexOf(before);
    assertThat(at).as(before).isNotNegative();
    return faultsOf(text.substring(0, at) + after + text.substring(at + before.length()));
  }

  private List<String> faultsOf(String document) {
    return grammar.faultsOf(document.getBytes(StandardCharsets.UTF_8));
  }

  private static String hosted() throws IOException {
    return Files.readString(DOCUMENTS.resolve("hosted.xml"));
  }
}
