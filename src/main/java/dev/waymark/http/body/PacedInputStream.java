package dev.waymark.http.body;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A body that is read while it arrives. The framework cuts a client that sends nothing
 * (quarkus.http.read-timeout); this cuts one that sends too little. Time that the reader takes for
 * itself is not the client's.
 */
final class PacedInputStream extends InputStream {
  private final InputStream body;
  private final RoutingContext routing;
  private final Clock clock;
  private final ArrivalRate rate = new ArrivalRate();

  PacedInputStream(InputStream body, RoutingContext routing, Clock clock) {
    this.body = body;
    this.routing = routing;
    this.clock = clock;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** Reads, or ends the request with the status of {@link BodyException}. */
  @Override
  public int read(byte[] into, int offset, int length) {
    Instant before = clock.instant();
    int count;
    try {
      count = body.read(into, offset, length);
    } catch (IOException e) {
      throw broken(Duration.between(before, clock.instant()));
    }
    if (count >= 0 && !rate.add(count, Duration.between(before, clock.instant()))) {
      routing.response().putHeader("Connection", "close");
      routing.addEndHandler(answered -> routing.request().connection().close());
      throw BodyException.tooSlow();
    }
    return count;
  }

  /** The framework does not tell a silent client from one that is gone. */
  private static BodyException broken(Duration waited) {
    return waited.compareTo(ArrivalRate.PERIOD) >= 0
        ? BodyException.tooSlow()
        : BodyException.incomplete();
  }

  /** Leaves the rest to {@link RequestBodyDrain}: to read it here would keep the thread. */
  @Override
  public void close() {}
}
