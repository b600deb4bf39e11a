package dev.waymark.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpServerOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A connection of the HTTP server without a network, with a clock that is set by hand. */
final class ConnectionUnderTest {
  static final Duration HEADERS = Duration.ofSeconds(10);
  static final Duration IDLE = Duration.ofSeconds(75);
  static final Duration UNREAD = Duration.ofSeconds(20);

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private long nanos;

  ConnectionUnderTest() {
    ReadPause reading = new ReadPause(channel);
    PendingAnswers answers = new PendingAnswers();
    ConnectionTimer timer =
        new ConnectionTimer(new Deadlines(HEADERS, IDLE, UNREAD), answers, () -> nanos);
    channel
        .pipeline()
        .addLast(reading)
        .addLast(timer)
        .addLast(new RequestDecoder(new HttpServerOptions(), answers, timer, reading, false))
        .addLast(new HttpResponseEncoder())
        .addLast(answers);
    channel.pipeline().fireChannelActive();
  }

  void receive(String bytes) {
    channel.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.ISO_8859_1));
  }

  /** Returns the next message that the server receives, null if there is none. */
  Object next() {
    return channel.readInbound();
  }

  /** Returns the number of requests that the server received since the last call. */
  int requests() {
    int count = 0;
    for (Object part = next(); part != null; part = next()) {
      count += part instanceof HttpRequest ? 1 : 0;
    }
    return count;
  }

  void answer() {
    DefaultFullHttpResponse answer =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
    channel.writeAndFlush(answer).syncUninterruptibly();
    channel.runPendingTasks();
  }

  /** Returns what was sent since the last call. */
  String sent() {
    StringBuilder text = new StringBuilder();
    for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
      text.append(part.toString(StandardCharsets.ISO_8859_1));
      part.release();
    }
    return text.toString();
  }

  void pass(Duration time) {
    nanos += time.toNanos();
    channel.advanceTimeBy(time.toNanos(), TimeUnit.NANOSECONDS);
    channel.runPendingTasks();
  }

  /** Does what the HTTP server does to stop and continue the reading of a body. */
  void setAutoRead(boolean on) {
    channel.config().setAutoRead(on);
  }

  boolean isRead() {
    return channel.config().isAutoRead();
  }

  void setWritable(boolean writable) {
    channel.unsafe().outboundBuffer().setUserDefinedWritability(1, writable);
    channel.runPendingTasks();
  }

  boolean isOpen() {
    return channel.isOpen();
  }
}
