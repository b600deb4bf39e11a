package dev.waymark.http.body;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Discards the rest of a body after an early response. Clients that send everything before they
 * read (the JDK's, for example) would block for ever; closing the connection at once could lose the
 * response (RFC 9112, section 9.6). The connection is closed where the rest is long or comes
 * slowly.
 */
public final class RequestBodyDrain {
  private static final long MOST = 64 * 1024 * 1024;

  /** The least that has to come in a period. */
  private static final long LEAST = 32 * 1024;

  private static final long PERIOD_MILLIS = 10_000;

  private final HttpServerRequest request;
  private long discarded;
  private long counted;

  private RequestBodyDrain(HttpServerRequest request) {
    this.request = request;
  }

  /**
   * Discards what is still to come of the body of an answered request. Never call it for a
   * connection that is closed: a reader of the body would not hear of that.
   */
  public static void discard(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.isEnded()) {
      return;
    }
    RequestBodyDrain drain = new RequestBodyDrain(request);
    long timer = context.vertx().setPeriodic(PERIOD_MILLIS, due -> drain.requireProgress());
    request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
    request.endHandler(ended -> context.vertx().cancelTimer(timer));
    request.handler(buffer -> drain.add(buffer.length()));
    request.resume();
  }

  private void add(int bytes) {
    discarded += bytes;
    if (discarded > MOST) {
      request.connection().close();
    }
  }

  private void requireProgress() {
    if (discarded - counted < LEAST) {
      request.connection().close();
    }
    counted = discarded;
  }
}
