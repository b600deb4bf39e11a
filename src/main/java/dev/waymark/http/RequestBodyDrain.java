package dev.waymark.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Discards the rest of a body after an early response. Clients that send everything before they
 * read (the JDK's, for example) would block for ever; closing the connection at once could lose the
 * response (RFC 9112, section 9.6).
 */
final class RequestBodyDrain {
  /** Closes the connection after this many bytes. */
  private static final long MAX_DISCARDED = 64 * 1024 * 1024;

  private RequestBodyDrain() {}

  static void discard(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    AtomicLong discarded = new AtomicLong();
    request.handler(
        buffer -> {
          if (discarded.addAndGet(buffer.length()) > MAX_DISCARDED) {
            request.connection().close();
          }
        });
    request.resume();
  }
}
