package dev.waymark.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rest of a body after an answer that did not wait for it. Clients that send all before they
 * read (the JDK's among them) would wait for ever for a server that no longer takes anything; a
 * connection closed at once would take the answer with it (RFC 9112, section 9.6).
 */
final class RequestBodyDrain {
  /** More than this, and the connection is closed all the same. */
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
