package dev.waymark.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.CapturedLog;
import dev.waymark.Management;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.web.HostileTexts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile input typed into the console or stored through the API. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HostileFormsTest {
  /** Stands in every address below, and must stand in no log line and no metric. */
  private static final String MARK = "consolemarker";

  private final CapturedLog log = new CapturedLog();

  @BeforeEach
  void listen() {
    log.start();
  }

  @AfterEach
  void nothingIsLogged() {
    log.stop();
    assertThat(log.lines()).noneMatch(line -> line.contains(MARK));
  }

  static Stream<String> hostileTexts() {
    return HostileTexts.with(MARK);
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void nothingComesBackAsMarkup(String typed) {
    ConsoleUser user = ConsoleUser.with(Staff.TOKEN);
    String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    for (String path :
        List.of("/console?q=", "/console/reply?lang=de&q=", "/console/reply?q=a@gmail.com&lang=")) {
      isHarmless(user.asks().urlEncodingEnabled(false).get(path + query).asString());
    }
    isHarmless(user.sends().formParam("q", typed).post("/console/probes").asString());
    isHarmless(
        ConsoleUser.browser()
            .formParam("token", typed)
            .formParam("next", "/console?q=" + typed)
            .post("/console/sign-in")
            .asString());
  }

  private static void isHarmless(String html) {
    assertThat(html.replaceAll("<script (?:defer|type=\"module\") src=\"/assets/[^\"<>]+\">", ""))
        .doesNotContain("<script", "<img/", "<svg/", "alert(1)>", "\" autofocus onfocus=")
        .doesNotContain("'onfocus='", ">49<");
  }

  @Test
  void storedMarkupIsShownAsText() {
    Staff.admin()
        .header("Waymark-Reason", "<script>alert(1)</script>")
        .body(
            "{\"displayName\":\"<script>alert(2)</script>\",\"shortName\":\"<b>x</b>\","
                + "\"services\":[{\"protocol\":\"imap\",\"host\":\"127.0.0.1\",\"port\":993,"
                + "\"security\":\"tls\",\"authentication\":[\"password-cleartext\"],"
                + "\"username\":\"<script>alert(3)</script>\"}]}")
        .put("/api/v1/providers/hostile-user")
        .then()
        .statusCode(201);
    Staff.putDomain("hostile.console.example", java.util.Map.of("provider", "hostile-user"));
    ConsoleUser user = ConsoleUser.with(Staff.TOKEN);
    String html = user.asks().get("/console?q=ann@hostile.console.example").asString();
    assertThat(html)
        .contains("&lt;script&gt;alert(1)", "&lt;script&gt;alert(2)", "&lt;script&gt;alert(3)");
    isHarmless(html);
    isHarmless(user.asks().get("/console/reply?q=ann@hostile.console.example").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%FF%40gmail.com", "%00", "%0d%0aSet-Cookie:x", "%E2%80%AE@gmail.com"})
  void unsafeInputIsNotEchoed(String encoded) {
    ConsoleUser.with(Staff.TOKEN)
        .asks()
        .urlEncodingEnabled(false)
        .get("/console?q=" + MARK + encoded)
        .then()
        .statusCode(400)
        .body(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(MARK)));
  }

  @Test
  void noAddressReachesAMetric() {
    ConsoleUser user = ConsoleUser.with(Staff.TOKEN);
    user.asks().get("/console?q=" + MARK + "@gmail.com");
    user.asks().get("/console/" + MARK + "@gmail.com");
    user.asks().get("/console/probes/" + MARK);
    assertThat(Management.get("/q/metrics")).doesNotContain(MARK);
  }
}
