package dev.waymark.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRulesTest {

  /** Reads lines separated by {@code |}; the first is the request line. */
  private static HttpRequest request(String text) {
    String[] lines = text.split("\\|", -1);
    String[] words = lines[0].split(" ", -1);
    HttpRequest request =
        new DefaultHttpRequest(
            HttpVersion.valueOf(words[2]), HttpMethod.valueOf(words[0]), words[1]);
    for (int i = 1; i < lines.length; i++) {
      String[] header = lines[i].split(":", 2);
      request.headers().add(header[0], header[1]);
    }
    return request;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1|Host:a.example",
        "GET / HTTP/1.1|Host:a.example:8080",
        "GET / HTTP/1.1|Host:[2001:db8::1]:8080",
        "GET / HTTP/1.1|Host:_x.example",
        "GET // HTTP/1.1|Host:a.example",
        "GET / HTTP/1.0",
        "GET / HTTP/1.0|Host:a.example",
        "GET http://a.example/x?y HTTP/1.1|Host:a.example",
        "GET http://A.example:80 HTTP/1.1|Host:a.example",
        "GET https://a.example/ HTTP/1.1|Host:a.example:443",
        "GET http://a.example:8080?x HTTP/1.1|Host:a.example:8080",
        "GET http://a.example/ HTTP/1.0",
        "OPTIONS * HTTP/1.1|Host:a.example",
        "POST / HTTP/1.1|Host:a.example|Transfer-Encoding:chunked",
        "POST / HTTP/1.1|Host:a.example|Transfer-Encoding:Chunked"
      })
  void acceptsOneHostAndATargetOnIt(String text) {
    assertThat(RequestRules.brokenBy(request(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1",
        "GET / HTTP/1.1|Host:",
        "GET / HTTP/1.1|Host:a.example|Host:a.example",
        "GET / HTTP/1.0|Host:a.example|Host:b.example",
        "GET / HTTP/1.1|Host:a.example, b.example",
        "GET / HTTP/1.1|Host:a.example b.example",
        "GET / HTTP/1.1|Host:ann@a.example",
        "GET / HTTP/1.1|Host:a.example/x"
      })
  void refusesNoHostAndTwoHosts(String text) {
    assertThat(RequestRules.brokenBy(request(text))).contains("exactly one Host");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET http://b.example/ HTTP/1.1|Host:a.example",
        "GET http://a.example:8080/ HTTP/1.1|Host:a.example",
        "GET http://a.example/ HTTP/1.1|Host:a.example:8080",
        "GET http://ann@a.example/ HTTP/1.1|Host:a.example",
        "GET http:///x HTTP/1.1|Host:a.example",
        "GET ftp://a.example/ HTTP/1.1|Host:a.example",
        "GET a.example HTTP/1.1|Host:a.example",
        "GET * HTTP/1.1|Host:a.example",
        "CONNECT a.example:443 HTTP/1.1|Host:a.example"
      })
  void refusesATargetOnAnotherHost(String text) {
    assertThat(RequestRules.brokenBy(request(text)))
        .contains("a path, or a URL of the host in Host");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST / HTTP/1.1|Host:a.example|Transfer-Encoding:gzip",
        "POST / HTTP/1.1|Host:a.example|Transfer-Encoding:gzip, chunked",
        "POST / HTTP/1.1|Host:a.example|Transfer-Encoding:chunked, chunked",
        "POST / HTTP/1.1|Host:a.example|Transfer-Encoding:chunked|Transfer-Encoding:chunked",
        "POST / HTTP/1.1|Host:a.example|Transfer-Encoding:identity",
        "POST / HTTP/1.1|Host:a.example|Transfer-Encoding:chunked;q=1",
        "POST / HTTP/1.1|Host:a.example|Transfer-Encoding:"
      })
  void refusesOtherTransferCodings(String text) {
    assertThat(RequestRules.brokenBy(request(text))).contains("no transfer coding but chunked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET / HTTP/1.2|Host:a.example", "PRI * HTTP/2.0|Host:a.example"})
  void refusesOtherVersions(String text) {
    assertThat(RequestRules.brokenBy(request(text))).contains("HTTP/1.1 or HTTP/1.0");
  }
}
