package dev.waymark.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection that keeps one of its deadlines not. A request whose answer is not complete has
 * none here: event streams are quiet for long, and bodies have deadlines of their own.
 */
final class ConnectionTimer extends ChannelInboundHandlerAdapter {
  private final Deadlines deadlines;
  private final PendingAnswers answers;
  private final LongSupplier nanoTime;
  private final UnreadAnswer unread = new UnreadAnswer();
  private @Nullable Future<?> checks;
  private boolean awaitsHeaders = true;
  private boolean hasBytes;
  private long since;

  ConnectionTimer(Deadlines deadlines, PendingAnswers answers, LongSupplier nanoTime) {
    this.deadlines = deadlines;
    this.answers = answers;
    this.nanoTime = nanoTime;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    since = nanoTime.getAsLong();
    long step = deadlines.step().toNanos();
    checks =
        context
            .executor()
            .scheduleWithFixedDelay(() -> check(context), step, step, TimeUnit.NANOSECONDS);
    context.fireChannelActive();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (checks != null) {
      checks.cancel(false);
    }
    context.fireChannelInactive();
  }

  /** Starts the time of the headers, once for each request. */
  void headersBegin() {
    if (!hasBytes) {
      hasBytes = true;
      // Those of the first request had their time from the beginning of the connection on.
      since = awaitsHeaders ? since : nanoTime.getAsLong();
      awaitsHeaders = true;
    }
  }

  void headersEnd() {
    hasBytes = false;
    awaitsHeaders = false;
    since = nanoTime.getAsLong();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do after a connection
  private void check(ChannelHandlerContext context) {
    Channel channel = context.channel();
    long now = nanoTime.getAsLong();
    if (unread.unreadFor(channel, now) > deadlines.unread().toNanos()) {
      // Not through the whole pipeline: the server would first send what is not read.
      context.close();
    } else if (!answers.isEmpty() || speaksHttp2(channel)) {
      since = now;
    } else if (now - since > limit()) {
      end(channel);
    }
  }

  private long limit() {
    return (awaitsHeaders ? deadlines.headers() : deadlines.idle()).toNanos();
  }

  /** The framework has a time-out of its own for HTTP/2, which is off unless the operator asks. */
  private static boolean speaksHttp2(Channel channel) {
    return channel.pipeline().get(Http2ConnectionHandler.class) != null;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do after a connection
  private void end(Channel channel) {
    if (hasBytes) {
      answers.cut(HttpResponseStatus.REQUEST_TIMEOUT, 0);
    } else {
      channel.close();
    }
  }
}
