package dev.waymark.ispdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Golden;
import dev.waymark.IspdbFolder;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Import, export and import again: nothing is different the second time. */
class IspdbExportTest {
  private static final ProviderDocument EVERYTHING =
      ProviderValidator.read(
          """
          {"displayName":"Media <Temple> & Co","shortName":"(mt)","services":[
            {"protocol":"imap","host":"%SERVER%","port":993,"security":"tls",
             "authentication":["password-cleartext","oauth2","tls-client-cert"],
             "username":"%EMAILADDRESS%"},
            {"protocol":"smtp","host":"%SERVER%","port":587,"security":"starttls",
             "authentication":["client-ip-address"],"username":"%PREFIX%-%EMAILLOCALPART%"},
            {"protocol":"pop3","host":"2001:db8::7","port":110,"security":"plain",
             "authentication":["ntlm","gssapi","none"],"username":"%EMAILDOMAIN%",
             "pop3":{"leaveMessagesOnServer":true,"daysToLeaveMessagesOnServer":14,
                     "downloadOnBiff":false}},
            {"protocol":"jmap","url":"https://jmap.example.com/%EMAILDOMAIN%",
             "authentication":["password-cleartext"],"username":"%EMAILADDRESS%"},
            {"protocol":"ews","url":"https://mail.example.com/EWS/Exchange.asmx",
             "authentication":["ntlm"],"username":"%EMAILADDRESS%"},
            {"protocol":"activesync","url":"https://mail.example.com/Microsoft-Server-ActiveSync",
             "authentication":["oauth2"],"username":"%EMAILADDRESS%"},
            {"protocol":"managesieve","host":"%SERVER%","port":4190,"security":"starttls",
             "authentication":["password-encrypted"],"username":"%EMAILADDRESS%"},
            {"protocol":"carddav","url":"https://dav.example.com/c",
             "authentication":["password-encrypted"],"username":"%EMAILADDRESS%"},
            {"protocol":"caldav","url":"https://dav.example.com/",
             "authentication":["password-cleartext"],"username":"%EMAILADDRESS%"},
            {"protocol":"webdav","url":"https://files.example.com/",
             "authentication":["password-cleartext"],"username":"%EMAILADDRESS%"}],
           "links":{"webmail":"https://%BASE%.example.com/",
             "documentation":[{"url":"https://example.com/h%C3%A6lp"},
               {"url":"https://example.com/2","text":{"en":"Help","pt-BR":"Ajuda"}}],
             "enable":{"url":"https://example.com/on","text":{"de":"Anschalten"}}},
           "oauth2":{"issuer":"a","scope":"b c","authUrl":"https://a.example/",
             "tokenUrl":"https://b.example/?a=b&c=d"},
           "mxSuffixes":["mx.example.net"],"ispdbId":"MediaTemple.net"}
          """
              .getBytes(StandardCharsets.UTF_8));

  private static byte[] export(IspdbFile file) {
    return IspdbExport.write(
        file.provider(), String.valueOf(file.provider().ispdbId()), file.domains());
  }

  @Test
  void aFileHasEverythingThatAProviderMayHave() {
    byte[] exported = IspdbExport.write(EVERYTHING, "MediaTemple.net", List.of());
    Golden.assertMatches(IspdbExportTest.class, "everything.xml", exported);
    IspdbFile read = IspdbFile.read(exported);
    assertThat(read.notes()).isEmpty();
    assertThat(read.provider()).isEqualTo(EVERYTHING);
  }

  @TestFactory
  Stream<DynamicTest> everyFileStaysWhatItIs() throws IOException {
    return IspdbFolder.files().stream()
        .map(
            path ->
                DynamicTest.dynamicTest(path.getFileName().toString(), () -> assertFixed(path)));
  }

  private static void assertFixed(Path path) throws IOException {
    IspdbFile imported = IspdbFile.read(Files.readAllBytes(path));
    IspdbFile again = IspdbFile.read(export(imported));
    assertThat(again.notes()).isEmpty();
    assertThat(again)
        .isEqualTo(
            new IspdbFile(imported.id(), imported.provider(), imported.domains(), List.of()));
    assertThat(export(again)).isEqualTo(export(imported));
  }
}
