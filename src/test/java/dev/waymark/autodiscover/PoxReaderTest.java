package dev.waymark.autodiscover;

import static dev.waymark.SampleSettings.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.address.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoxReaderTest {
  private static final String REQUEST =
      "http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006";
  private static final PoxRequest ANN_FOR_OUTLOOK =
      new PoxRequest.Asked(ANN, ResponseSchema.OUTLOOK);

  @ParameterizedTest
  @MethodSource("friendly")
  void readsWhatClientsSend(String body) {
    assertThat(read(body)).isEqualTo(ANN_FOR_OUTLOOK);
  }

  static Stream<Named<String>> friendly() {
    String schema = ResponseSchema.OUTLOOK.namespace();
    String plain = request("<EMailAddress>ann@example.com</EMailAddress>" + schema(schema));
    return Stream.of(
        Named.of("as Outlook does", plain),
        Named.of("with a declaration", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + plain),
        Named.of("declared as UTF-16", "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + plain),
        Named.of("behind a byte order mark", "\uFEFF" + plain),
        Named.of("behind junk", "\r\n\0 junk" + plain),
        Named.of("without a namespace", plain.replace(" xmlns=\"" + REQUEST + "\"", "")),
        Named.of("with another namespace", plain.replace(REQUEST, "https://example.org/")),
        Named.of(
            "with a prefix",
            "<a:Autodiscover xmlns:a='x'><a:Request><a:EMailAddress>ann@example.com"
                + "</a:EMailAddress></a:Request></a:Autodiscover>"),
        Named.of("in other letter case", plain.replace("EMailAddress", "EmailAddress")),
        Named.of("with white space", plain.replace(schema, "\n   " + schema + "\r\n")),
        Named.of("with white space", plain.replace("ann@example.com", "\n ann@EXAMPLE.com ")),
        Named.of("with the older schema", plain.replace("2006a", "2006")),
        Named.of("without a schema", plain.replace(schema(schema), "")),
        Named.of("with an empty schema", plain.replace(schema(schema), schema(" "))),
        Named.of("with an empty LegacyDN", plain.replace("<EM", "<LegacyDN/><EM")),
        Named.of("with comments", plain.replace("ann@", "ann<!-- x -->@")),
        Named.of("as CDATA", plain.replace("ann@example.com", "<![CDATA[ann@example.com]]>")),
        Named.of("with more elements", plain.replace("<EM", "<Extra><More>x</More></Extra><EM")),
        Named.of("with a tail", plain + "\0"));
  }

  @Test
  void readsTheMobilesyncSchema() {
    String body =
        request(
            schema(ResponseSchema.MOBILESYNC.namespace())
                + "<EMailAddress>ann@example.com</EMailAddress>");
    assertThat(read(body)).isEqualTo(new PoxRequest.Asked(ANN, ResponseSchema.MOBILESYNC));
  }

  @Test
  void keepsTheLocalPartAsItIs() {
    EmailAddress address = EmailAddress.parse("Jörg&Co+x@xn--bcher-kva.example");
    String body = request("<EMailAddress>Jörg&amp;Co+x@Bücher.example</EMailAddress>");
    assertThat(read(body)).isEqualTo(new PoxRequest.Asked(address, ResponseSchema.OUTLOOK));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesWhatIsNoRequest(byte[] body) {
    PoxRequest read = Assertions.assertTimeout(Duration.ofSeconds(1), () -> PoxReader.read(body));
    assertThat(read).isEqualTo(new PoxRequest.Refused(PoxError.BAD_REQUEST));
  }

  static Stream<Named<byte[]>> hostile() {
    String ann = request("<EMailAddress>ann@example.com</EMailAddress>");
    String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    return Stream.of(
        utf8("nothing", ""),
        utf8("no XML", "EMailAddress=ann@example.com"),
        utf8("JSON", "{\"a\":\"<\"}"),
        utf8("an unfinished element", ann.substring(0, ann.length() - 3)),
        utf8("a document type", "<!DOCTYPE Autodiscover>" + ann),
        utf8("an external document type", "<!DOCTYPE a SYSTEM \"http://example.org/\">" + ann),
        utf8("an entity", entity + ann.replace("ann@", "&x;@")),
        utf8("an entity nobody declared", ann.replace("ann@", "&x;@")),
        utf8("an ampersand", ann.replace("ann@", "a&b@")),
        utf8("an angle bracket", ann.replace("ann@", "a<b@")),
        utf8("a character XML forbids", ann.replace("ann@", "a&#1;b@")),
        utf8("a lone surrogate", ann.replace("ann@", "a&#xD800;b@")),
        utf8("an undeclared prefix", ann.replace("EMail", "x:EMail")),
        utf8("another root", ann.replace("Autodiscover", "Envelope")),
        utf8("no address", request("")),
        utf8("an empty address", request("<EMailAddress/>")),
        utf8("two at signs", ann.replace("ann@", "a@b@")),
        utf8("a script", ann.replace("ann@", "&lt;script&gt;@")),
        utf8("a bidirectional override", ann.replace("ann@", "a\u202Enn@")),
        utf8("300 characters of domain", ann.replace("example", "e".repeat(300))),
        utf8("a megabyte", ann.replace("ann@", "a".repeat(1 << 20) + "@")),
        utf8("deep nesting", "<Autodiscover>" + "<a>".repeat(20_000)),
        utf8("many attributes", ann.replace("<Request", "<Request " + attributes("a"))),
        utf8("many namespaces", ann.replace("<Request", "<Request " + attributes("xmlns:a"))),
        Named.of(
            "bytes that are not UTF-8",
            ann.replace("ann@", "\u00FF\u00FE@").getBytes(StandardCharsets.ISO_8859_1)),
        Named.of(
            "an encoded surrogate",
            ann.replace("ann@", "\u00ED\u00A0\u0080@").getBytes(StandardCharsets.ISO_8859_1)),
        Named.of("UTF-16", ann.getBytes(StandardCharsets.UTF_16BE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2099",
        "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006",
        "none"
      })
  void refusesSchemasWeDoNotSpeak(String schema) {
    String body = request("<EMailAddress>ann@example.com</EMailAddress>" + schema(schema));
    assertThat(read(body)).isEqualTo(new PoxRequest.Refused(PoxError.NO_SUCH_SCHEMA));
  }

  @Test
  void cannotResolveALegacyDn() {
    String body =
        request("<EMailAddress>ann@example.com</EMailAddress><LegacyDN>/o=a/cn=b</LegacyDN>");
    assertThat(read(body)).isEqualTo(new PoxRequest.Refused(PoxError.UNKNOWN_ADDRESS));
  }

  private static String attributes(String prefix) {
    return IntStream.range(0, 6_000)
        .mapToObj(i -> prefix + i + "='x' ")
        .collect(Collectors.joining());
  }

  private static Named<byte[]> utf8(String name, String body) {
    return Named.of(name, body.getBytes(StandardCharsets.UTF_8));
  }

  private static PoxRequest read(String body) {
    return PoxReader.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String request(String content) {
    return "<Autodiscover xmlns=\"%s\"><Request>%s</Request></Autodiscover>"
        .formatted(REQUEST, content);
  }

  private static String schema(String schema) {
    return "<AcceptableResponseSchema>" + schema + "</AcceptableResponseSchema>";
  }
}
