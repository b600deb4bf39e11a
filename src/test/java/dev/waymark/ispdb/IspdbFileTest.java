package dev.waymark.ispdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.Golden;
import dev.waymark.mail.DomainName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class IspdbFileTest {
  private static final Path SAMPLE =
      Path.of("src/test/resources/dev/waymark/ispdb/fjordpost.example.xml");

  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .build()
          .writerWithDefaultPrettyPrinter();

  @Test
  void isADocumentThatCanBeStored() throws IOException {
    Golden.assertMatches(
        IspdbFileTest.class,
        "fjordpost.example.json",
        JSON.writeValueAsBytes(IspdbFile.read(SAMPLE).provider()));
  }

  @Test
  void hasTheDomainsThatSomebodyCanRegister() throws IOException {
    assertThat(IspdbFile.read(SAMPLE).domains())
        .containsExactly(DomainName.parse("fjordpost.example"), DomainName.parse("blåbær.example"));
  }

  @Test
  void keepsTheServersInTheFilesOrderAndWords() throws IOException {
    assertThat(IspdbFile.read(SAMPLE).servers())
        .extracting(server -> server.type() + " " + server.port() + " " + server.authentication())
        .containsExactly(
            "pop3 995 [password-encrypted, password-cleartext]",
            "imap 143 [password-cleartext]",
            "imap 143 [OAuth2, GSSAPI, password-encrypted]",
            "smtp 465 [none]",
            "smtp 25 [password-cleartext]");
  }

  @Test
  void saysWhatItLeavesOut() throws IOException {
    assertThat(IspdbFile.read(SAMPLE).leftOut())
        .containsExactly(
            "domain co.uk: a public suffix",
            "domain %EMAILDOMAIN%: no domain",
            "incomingServer imap: username %EMAILADDRESS",
            "incomingServer pop3: hostname %EMAILLOCALPART%.fjordpost.example",
            "incomingServer exchange: no mail service",
            "outgoingServer smtp: authentication [smtp-after-pop]",
            "displayName Fjord Post for %EMAILDOMAIN%: changed",
            "displayShortName Fjord Post, the old one: changed",
            "http://help.fjordpost.example/old: not https");
  }

  @Test
  void refusesWhatIsNoXml() {
    assertThatThrownBy(() -> IspdbFile.read("bad.xml", new byte[] {'<'}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void findsOnThisMachineOnlyFilesThatCanBeRead() throws IOException {
    List<Path> files = IspdbFile.onThisMachine();

    assertThat(files).allSatisfy(file -> assertThat(IspdbFile.read(file).servers()).isNotEmpty());
  }
}
