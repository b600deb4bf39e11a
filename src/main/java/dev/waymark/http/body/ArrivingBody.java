package dev.waymark.http.body;

import dev.waymark.finding.BusyException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

/** A body that is kept in memory until it is complete; the request waits for it on no thread. */
final class ArrivingBody implements ServerHttpRequest.ReadCallback {
  private final ResteasyReactiveRequestContext request;
  private final RoutingContext routing;
  private final BodyRule rule;
  private final BodyMemory memory;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long timer;
  private boolean finished;

  ArrivingBody(
      ResteasyReactiveRequestContext request,
      RoutingContext routing,
      BodyRule rule,
      BodyMemory memory) {
    this.request = request;
    this.routing = routing;
    this.rule = rule;
    this.memory = memory;
  }

  /** Suspends the request until the body has arrived, or will not. */
  void await() {
    HttpServerRequest http = routing.request();
    request.suspend();
    timer = routing.vertx().setTimer(rule.reading().deadline().toMillis(), due -> cut());
    http.exceptionHandler(gone -> abandon());
    request.serverRequest().setReadListener(this);
    request.serverRequest().resumeRequestInput();
  }

  @Override
  public void data(ByteBuffer next) {
    if (finished) {
      return;
    }
    if (bytes.size() + next.remaining() > rule.limit()) {
      fail(BodyException.tooLarge());
    } else if (!memory.take(bytes.size(), next.remaining())) {
      fail(new BusyException("too many long bodies arrive at once"));
    } else {
      bytes.write(next.array(), next.arrayOffset() + next.position(), next.remaining());
    }
  }

  @Override
  public void done() {
    if (finish()) {
      request.setInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      request.resume();
    }
  }

  private void cut() {
    routing.response().putHeader("Connection", "close");
    routing.addEndHandler(answered -> routing.request().connection().close());
    fail(BodyException.tooSlow());
  }

  private void fail(RuntimeException reason) {
    if (finish()) {
      request.resume(reason, true);
    }
  }

  /** Ends a request whose client is gone; there is nobody to answer. */
  private void abandon() {
    if (finish()) {
      request.close();
    }
  }

  private boolean finish() {
    if (finished) {
      return false;
    }
    finished = true;
    routing.vertx().cancelTimer(timer);
    routing.request().exceptionHandler(null);
    memory.give(bytes.size());
    return true;
  }
}
