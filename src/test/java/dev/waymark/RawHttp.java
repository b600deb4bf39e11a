package dev.waymark;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Requests that HTTP client libraries refuse to send. */
final class RawHttp {
  private RawHttp() {}

  /** The whole response to a GET of exactly this target. */
  static String get(String target) {
    String request = "GET " + target + " HTTP/1.1\r\nHost: gmail.com\r\nConnection: close\r\n\r\n";
    return send(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The whole response to exactly these bytes; empty where the connection was just closed. */
  static String send(byte[] request) {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(request);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
