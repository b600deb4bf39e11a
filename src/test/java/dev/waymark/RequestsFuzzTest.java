package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.fuzz.Fuzz;
import dev.waymark.fuzz.Texts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/** Damaged requests: no answer is a server error, and none repeats the request. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RequestsFuzzTest {
  /** Markup in every request that no answer may repeat. */
  private static final String MARK = "<b>'\"";

  private static final String[] TARGETS = {
    "/mail/config-v1.1.xml?emailaddress=ann%40gmail.com",
    "/.well-known/autoconfig/mail/config-v1.1.xml?emailaddress=ann%2Bx%40gmail.com&emailmd5=x",
    "/v1.1/mail/config-v1.1.xml?emailaddress=j%C3%B6rg%40b%C3%BCcher.example",
    "/v1.1/gmail.com",
    "/autodiscover/autodiscover.xml",
    "/AutoDiscover/AutoDiscover.json?Email=ann@gmail.com&Protocol=Autodiscoverv1&RedirectCount=1",
    "/autodiscover/autodiscover.json/v1.0/ann@gmail.com?Protocol=ActiveSync",
    "/autodiscover/autodiscover.svc",
    "/email.mobileconfig?email=ann%40gmail.com&name=Ann%20%26%20Bob",
    "/.well-known/user-agent-configuration.json",
    "/.well-known/caldav",
    "/api/v1/settings?email=ann%40gmail.com",
    "/api/v1/settings/qr?email=ann%40gmail.com",
    "/tls/ask?domain=autoconfig.gmail.com",
    "/setup?email=ann%40gmail.com&lang=de&device=mac",
    "/?lang=ar"
  };

  /** Request as it is sent; one character is one byte. */
  private record Request(String method, String target, String host, String body) {
    boolean isForJsonForm() {
      return target.toLowerCase(Locale.ROOT).startsWith("/autodiscover/autodiscover.json");
    }

    byte[] bytes() {
      return toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
      return "%s %s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
          .formatted(method, target, host, body.length(), body);
    }
  }

  private static Arbitrary<Request> requests() {
    return Combinators.combine(
            Arbitraries.of("GET", "GET", "POST", "HEAD", "PROPFIND", "PUT"),
            Arbitraries.of(TARGETS).flatMap(Texts::damaged).map(RequestsFuzzTest::oneLine),
            Arbitraries.oneOf(
                Arbitraries.of("gmail.com", "autoconfig.gmail.com", "[::1]:80", "localhost"),
                Texts.damaged("autodiscover.gmail.com").map(RequestsFuzzTest::oneLine)),
            Texts.damagedBytes(
                "<Autodiscover><Request><EMailAddress>ann@gmail.com</EMailAddress></Request>"
                    + "</Autodiscover>"))
        .as(
            (method, target, host, body) ->
                new Request(
                    method,
                    bytesAsText(target),
                    bytesAsText(host),
                    new String(body, StandardCharsets.ISO_8859_1)));
  }

  private static String bytesAsText(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Removes line breaks, which would end the request line. */
  private static String oneLine(String text) {
    return text.replaceAll("[\r\n]", "") + "&m=%3Cb%3E'%22";
  }

  @Test
  void noRequestIsAnsweredWithAServerError() {
    Fuzz.run(
        requests(),
        request -> {
          String response = RawHttp.send(request.bytes());
          // The connection of an unparsable request may be closed; Autodiscover v2 answers 503
          // because
          // WAYMARK_PUBLIC_URL is not set here.
          boolean asksForPublicUrl =
              response.startsWith("HTTP/1.1 503 ") && request.isForJsonForm();
          if (!response.isEmpty() && !asksForPublicUrl) {
            assertThat(response).matches("(?s)HTTP/1\\.[01] [1234]\\d\\d .*").doesNotContain(MARK);
          }
        });
  }
}
