package dev.waymark.mobileconfig;

import static dev.waymark.SampleSettings.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SampleSettings;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.login.LoginName;
import dev.waymark.mailserver.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every profile we have is one that Apple's schema allows, as other parsers than ours see it. */
class AppleRulesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/waymark/mobileconfig");
  private static final Optional<String> NAMELESS = Optional.empty();

  static Stream<byte[]> profiles() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      List<Path> golden = files.filter(file -> file.toString().endsWith(".plist")).toList();
      assertThat(golden).isNotEmpty();
      return Stream.concat(
          golden.stream().map(AppleRulesTest::bytes),
          Stream.of(
              render(SampleSettings.everything(), ANN, Optional.of("Ann")),
              render(minimal(), ANN, NAMELESS)));
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyProfileKeepsTheRules(byte[] profile) {
    AppleRules.check(PlistDom.parse(profile));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  @Needs("plistutil")
  void everyProfileIsTheSameInBinary(byte[] profile, @TempDir Path directory) throws IOException {
    Path xml = Files.write(directory.resolve("profile.plist"), profile);
    Path binary = directory.resolve("profile.bin");
    Path back = directory.resolve("back.plist");
    assertThat(Program.run("plistutil", "-i", xml + "", "-o", binary + "", "-f", "bin")).isEmpty();
    assertThat(Files.readString(binary, StandardCharsets.ISO_8859_1)).startsWith("bplist00");
    assertThat(Program.run("plistutil", "-i", binary + "", "-o", back + "", "-f", "xml")).isEmpty();
    assertThat(PlistDom.parse(Files.readAllBytes(back))).isEqualTo(PlistDom.parse(profile));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          <string>Ann</string>|<string></string>|com.apple.mail.managed: EmailAccountName
          <integer>993</integer>|<integer>0</integer>|com.apple.mail.managed: IncomingMailServerPortNumber
          <integer>993</integer>|<string>993</string>|com.apple.mail.managed: IncomingMailServerPortNumber
          EmailTypeIMAP|EmailTypeImap|com.apple.mail.managed: EmailAccountType
          imap.example.com|[2001:db8::1]|com.apple.mail.managed: IncomingMailServerHostName
          <key>EmailAccountName|<key>IncomingPassword|com.apple.mail.managed: not ours to say: IncomingPassword
          <false/>|<true/>|profile: PayloadRemovalDisallowed
          <string>User|<string>System|profile: PayloadScope
          1507c.carddav|1507c.caldav|profile: the same twice: PayloadIdentifier
          waymark.mail.example.com.71d4f55f72fa128dfb468a1a3901507c.mail|waymark.x|com.apple.mail.managed: is not below the profile's identifier
          92391bd7-5dc2-5c1b|92391bd7-5dc2-3c1b|profile: PayloadUUID
          """)
  void aBrokenRuleIsSeen(String right, String wrong, String broken) throws IOException {
    String golden = Files.readString(GOLDEN.resolve("everything.plist"));
    assertThat(golden).contains(right);
    byte[] bad = golden.replace(right, wrong).getBytes(StandardCharsets.UTF_8);
    assertThat(AppleRules.broken(PlistDom.parse(bad))).containsExactly(broken);
  }

  @Test
  void twoAddressesOfADomainShareNoIdentity() {
    Map<String, Object> ann = everything("ann@example.com", NAMELESS);
    Map<String, Object> bob = everything("bob@example.com", NAMELESS);
    assertThat(AppleRules.payloads(ann)).hasSize(3);
    assertThat(identity(ann)).hasSize(8).doesNotContainAnyElementsOf(identity(bob));
  }

  @Test
  void anAddressKeepsItsIdentityHoweverItIsWrittenAndWhoeverItIs() {
    assertThat(identity(everything("ann@example.com", NAMELESS)))
        .isEqualTo(identity(everything("ANN@Example.COM", NAMELESS)))
        .isEqualTo(identity(everything("ann@example.com", Optional.of("Ann Other"))));
  }

  @Test
  void aChangeOfServersUpdatesThePayloadsInPlace() {
    assertThat(identity(PlistDom.parse(render(SampleSettings.starttls(), ANN, NAMELESS))))
        .isEqualTo(identity(PlistDom.parse(render(minimal(), ANN, NAMELESS))));
  }

  @Test
  void anIpv6AddressInAUrlLosesItsBrackets() {
    Map<String, Object> profile =
        withDav("https://[2001:db8::17]:8443/dav/", AuthMethod.PASSWORD_CLEARTEXT);
    AppleRules.check(profile);
    assertThat(AppleRules.payloads(profile).get(1))
        .containsEntry("CalDAVHostName", "2001:db8::17")
        .containsEntry("CalDAVPort", 8443)
        .containsEntry("CalDAVPrincipalURL", "https://[2001:db8::17]:8443/dav/");
  }

  @Test
  void calendarsThatTheProfileCannotSayAreLeftOut() {
    for (Map<String, Object> profile :
        List.of(
            withDav("https://dav.example.com/", AuthMethod.OAUTH2),
            withDav("https:dav.example.com", AuthMethod.PASSWORD_CLEARTEXT))) {
      AppleRules.check(profile);
      assertThat(AppleRules.payloads(profile)).hasSize(1);
    }
  }

  private static Map<String, Object> withDav(String url, AuthMethod method) {
    Service calendars =
        new WebService(
            Protocol.CALDAV, URI.create(url), List.of(method), new LoginName("%EMAILADDRESS%"));
    AccountSettings plain = minimal();
    Service[] services =
        Stream.concat(plain.services().stream(), Stream.of(calendars)).toArray(Service[]::new);
    return PlistDom.parse(render(SampleSettings.example(services), ANN, NAMELESS));
  }

  private static List<Object> identity(Map<String, Object> profile) {
    return Stream.concat(
            AppleRules.everywhere(profile, "PayloadIdentifier").stream(),
            AppleRules.everywhere(profile, "PayloadUUID").stream())
        .toList();
  }

  private static Map<String, Object> everything(String address, Optional<String> name) {
    return PlistDom.parse(render(SampleSettings.everything(), EmailAddress.parse(address), name));
  }

  private static AccountSettings minimal() {
    return SampleSettings.example(
        SampleSettings.mail(Protocol.IMAP, "mail.example.com", 993, Security.TLS),
        SampleSettings.mail(Protocol.SMTP, "mail.example.com", 465, Security.TLS));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] render(
      AccountSettings settings, EmailAddress address, Optional<String> name) {
    return MailChoice.of(settings)
        .fold(
            servers -> ProfilePlist.render(settings, servers, address, name, "dev.waymark.mail"),
            reason -> {
              throw new AssertionError(reason);
            });
  }
}
