package dev.waymark;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that a decent HTTP client refuses to send. */
final class RawHttp {
  private RawHttp() {}

  /** The whole response to a GET of exactly this target. */
  static String get(String target) {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      String request =
          "GET " + target + " HTTP/1.1\r\nHost: gmail.com\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
