package dev.waymark.wellknown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SampleSettings;
import dev.waymark.catalogue.lookup.KnownDomains;
import dev.waymark.dialect.PublicAnswers;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WellKnownResourceTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final HttpServer SERVER = VERTX.createHttpServer();
  private static final HttpClient CLIENT = VERTX.createHttpClient();

  @BeforeAll
  static void start() {
    Router router = Router.router(VERTX);
    KnownDomains known = new KnownDomains(SampleSettings.everything());
    new WellKnownResource(new PublicAnswers(known)).register(router);
    await(SERVER.requestHandler(router).listen(0, "127.0.0.1"));
  }

  @AfterAll
  static void stop() {
    await(VERTX.close());
  }

  @ParameterizedTest
  @CsvSource({
    "jmap, https://jmap.example.com/session",
    "caldav, https://dav.example.com/calendars/",
    "carddav, https://dav.example.com:8443/contacts/?a=1&b=2",
  })
  void redirectsToTheStoredUrl(String name, String url) {
    HttpClientResponse response = ask(HttpMethod.GET, "/.well-known/" + name, "example.com");
    assertThat(response.statusCode()).isEqualTo(307);
    assertThat(response.getHeader("Location")).isEqualTo(url);
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROPFIND", "OPTIONS", "HEAD", "POST", "REPORT"})
  void redirectsEveryMethodOneAfterTheOther(String method) {
    for (int i = 0; i < 3; i++) {
      HttpClientResponse response =
          ask(HttpMethod.valueOf(method), "/.well-known/caldav", "example.com");
      assertThat(response.statusCode()).isEqualTo(307);
    }
  }

  @Test
  void answersNotFoundWhereThereIsNothingToRedirectTo() {
    assertThat(ask(HttpMethod.GET, "/.well-known/caldav", "nowhere.example").statusCode())
        .isEqualTo(404);
    assertThat(ask(HttpMethod.GET, "/.well-known/webdav", "example.com").statusCode())
        .isEqualTo(404);
  }

  private static HttpClientResponse ask(HttpMethod method, String path, String host) {
    RequestOptions options =
        new RequestOptions()
            .setServer(SocketAddress.inetSocketAddress(SERVER.actualPort(), "127.0.0.1"))
            .setHost(host)
            .setPort(80)
            .setMethod(method)
            .setURI(path);
    HttpClientRequest request = await(CLIENT.request(options));
    return await(request.send("x".repeat(10_000)));
  }

  private static <T> T await(io.vertx.core.Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
