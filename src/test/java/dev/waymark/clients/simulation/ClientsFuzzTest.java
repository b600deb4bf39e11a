package dev.waymark.clients.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.clients.search.HttpAnswer;
import dev.waymark.fuzz.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every model gives a result with a reason for any bytes, and in bounded time. */
class ClientsFuzzTest {
  private static final String BOMB =
      "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
          + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">"
          + "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;\">]>"
          + "<clientConfig>&g;</clientConfig>";

  private static final String EXTERNAL =
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><clientConfig>&x;</clientConfig>";

  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "/",
          "&",
          ";",
          "]]>",
          "<![CDATA[",
          "<!--",
          "-->",
          "<?xml ",
          "?>",
          "\"",
          "'",
          "<!DOCTYPE a [",
          "]",
          "&#x110000;",
          "&#-1;",
          "\u0000",
          "\uFEFF",
          "\uD800",
          "%EMAILADDRESS%",
          "<port>",
          "</port>",
          "99999999999999999999",
          "<hostname/>",
          "<emailProvider>",
          " type=",
          "1e400",
          "::1",
          "<a b=\"c\" b='d'>",
          "=",
          "\r\n",
          "<Protocol>",
          "<RedirectUrl>");

  private static void run(DocumentKind kind, byte[] document) {
    List<Simulated> all = Simulator.withDocument(Sample.ANN, kind, document);
    assertThat(all).hasSize(14);
    assertThat(all).allSatisfy(one -> assertThat(one.outcome().why()).isNotBlank());
  }

  @Test
  void anyBytesGiveResults() {
    Fuzz.run(
        Arbitraries.bytes().array(byte[].class).ofMaxSize(300),
        bytes -> run(DocumentKind.AUTOCONFIG, bytes));
  }

  @Test
  void brokenDocumentsGiveResults() {
    Fuzz.run(
        Combinators.combine(positions(), Arbitraries.of(PIECES), positions())
            .as(
                (at, piece, cut) -> {
                  String whole = Sample.healthy();
                  String broken =
                      whole.substring(0, at % whole.length())
                          + piece
                          + whole.substring(at % whole.length());
                  return broken.substring(0, broken.length() - cut % 50);
                }),
        text -> run(DocumentKind.AUTOCONFIG, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Arbitrary<Integer> positions() {
    return Arbitraries.integers().between(0, 10_000);
  }

  @Test
  void piecesOfDocumentsGiveResults() {
    Fuzz.run(
        Combinators.combine(
                Arbitraries.of(DocumentKind.class),
                Arbitraries.of(PIECES).list().ofMaxSize(30).map(list -> String.join("", list)))
            .as(Input::new),
        input -> run(input.kind(), input.text().getBytes(StandardCharsets.UTF_8)));
  }

  private record Input(DocumentKind kind, String text) {}

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void hostileDocumentsGiveResults(DocumentKind kind) {
    for (String text :
        List.of(
            BOMB,
            EXTERNAL,
            "<a>".repeat(50_000),
            "<a b='".repeat(20_000),
            "&a".repeat(50_000),
            "<!DOCTYPE " + "[".repeat(50_000),
            "]".repeat(100_000),
            "<x>" + "<a></a>".repeat(20_000) + "</x>",
            Sample.document(Sample.IMAP.repeat(300), Sample.SMTP))) {
      run(kind, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void bombsAndExternalEntitiesGiveNoAccount() {
    for (String text : List.of(BOMB, EXTERNAL)) {
      assertThat(Sample.result("thunderbird", text)).isEqualTo("refuses");
      assertThat(Sample.result("kmail", text)).isEqualTo("refuses");
    }
  }

  @Test
  void anyLocationGivesResults() {
    Fuzz.run(
        Arbitraries.strings().ofMaxLength(60),
        location -> {
          RecordedAnswers answers = new RecordedAnswers();
          String url = "https://autoconfig.y.example/mail/config-v1.1.xml";
          answers.add("GET", url, new HttpAnswer(302, Map.of("Location", location), new byte[0]));
          answers.add("y.example", "MX", location);
          answers.add("y.example", "NS", location);
          answers.add("_imaps._tcp.y.example", "SRV", location);
          assertThat(Simulator.withAnswers(Sample.ANN, answers)).hasSize(14);
        });
  }
}
