package dev.waymark.clients.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.clients.search.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statuses, media types and redirects in front of a healthy document. */
class HttpCasesTest {
  private static final String HTTPS = "https://autoconfig.y.example/mail/config-v1.1.xml";
  private static final String HTTP = "http://autoconfig.y.example/mail/config-v1.1.xml";
  private static final String WELL_KNOWN =
      "https://y.example/.well-known/autoconfig/mail/config-v1.1.xml";
  private static final String PLAIN_WELL_KNOWN =
      "http://y.example/.well-known/autoconfig/mail/config-v1.1.xml";
  private static final Set<String> RECORDED =
      Set.of("thunderbird", "k9", "fairemail", "evolution", "kmail", "deltachat", "horde");

  private final RecordedAnswers answers = new RecordedAnswers();

  private void at(String url, int status, Map<String, String> headers, String body) {
    answers.add("GET", url, new HttpAnswer(status, headers, body.getBytes(StandardCharsets.UTF_8)));
  }

  private void documentAt(String url) {
    at(url, 200, Map.of("Content-Type", "text/xml"), Sample.healthy());
  }

  private Set<String> finders() {
    Set<String> found = new TreeSet<>();
    for (Simulated one : Simulator.withAnswers(Sample.ANN, answers)) {
      boolean finds =
          one.outcome().incoming().stream().anyMatch(s -> s.host().equals("in.y.example"));
      if (finds && RECORDED.contains(one.model().id())) {
        found.add(one.model().id());
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 400, 401, 403, 404, 410, 429, 500, 502, 503})
  void errorAtTheFirstUrlSendsAllToTheNext(int status) {
    at(HTTPS, status, Map.of(), "");
    at(HTTP, status, Map.of(), "");
    documentAt(WELL_KNOWN);
    documentAt(PLAIN_WELL_KNOWN);

    assertThat(finders()).isEqualTo(RECORDED);
  }

  @Test
  void onlyKMailReadsTheDocumentOfAnErrorThatIsNotFound() {
    at(HTTPS, 404, Map.of("Content-Type", "text/xml"), Sample.healthy());
    at(HTTP, 404, Map.of("Content-Type", "text/xml"), Sample.healthy());

    assertThat(finders()).containsExactly("kmail");
  }

  @Test
  void onlyThunderbirdMindsTheMediaType() {
    at(HTTPS, 200, Map.of("Content-Type", "Text/XML"), Sample.healthy());
    at(HTTP, 200, Map.of("Content-Type", "Text/XML"), Sample.healthy());

    assertThat(finders()).doesNotContain("thunderbird").hasSize(RECORDED.size() - 1);
  }

  @Test
  void fairEmailDoesNotFollowFromHttpsToHttp() {
    at(HTTPS, 302, Map.of("Location", "http://cdn.example/c.xml"), "");
    documentAt("http://cdn.example/c.xml");

    assertThat(finders()).doesNotContain("fairemail").contains("thunderbird", "k9", "deltachat");
  }

  @Test
  void fairEmailAndDeltaChatDoNotComeFromHttpToHttps() {
    at(HTTP, 302, Map.of("Location", "https://cdn.example/c.xml"), "");
    documentAt("https://cdn.example/c.xml");

    assertThat(finders())
        .containsExactlyInAnyOrder("thunderbird", "k9", "evolution", "kmail", "horde");
  }

  @Test
  void endlessRedirectsEnd() {
    at(HTTPS, 302, Map.of("Location", HTTPS), "");
    at(HTTP, 302, Map.of("Location", HTTP), "");

    assertThat(finders()).isEmpty();
  }

  @Test
  void evolutionSendsAnotherNameThanTheAddress() {
    List<Simulated> all = Simulator.withAnswers(Sample.ANN, answers);

    assertThat(Sample.of("evolution", all).asks())
        .startsWith(
            "GET "
                + HTTPS
                + "?emailaddress=EVOLUTIONUSER%40y.example"
                + "&emailmd5=3178bf548d47f2dfd4db77c1cba0d76a");
  }

  @Test
  void recordsLeadToServersWhereThereIsNoDocument() {
    answers.add("_imaps._tcp.y.example", "SRV", "0 1 993 in.y.example.");
    answers.add("_submission._tcp.y.example", "SRV", "0 1 587 out.y.example.");
    List<Simulated> all = Simulator.withAnswers(Sample.ANN, answers);

    assertThat(Sample.written(Sample.of("fairemail", all).outcome()))
        .isEqualTo(
            "imap in.y.example:993 tls ann@y.example / smtp out.y.example:587 starttls"
                + " ann@y.example");
    assertThat(Sample.of("fairemail", all).outcome().isVerified()).isFalse();
  }

  @Test
  void mxDomainAnswersForItsCustomers() {
    answers.add("y.example", "MX", "10 mx1.mail.hoster.example.");
    answers.add("y.example", "MX", "20 mx2.other.example.");
    documentAt("https://autoconfig.hoster.example/mail/config-v1.1.xml");

    assertThat(finders()).contains("thunderbird", "k9", "fairemail").doesNotContain("kmail");
  }
}
