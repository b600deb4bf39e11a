package dev.waymark.http.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of a connection whose answers are not yet written to the socket, and writes
 * the last answer of a connection that is cut.
 */
final class PendingAnswers extends ChannelDuplexHandler {
  /** More than clients use: browsers and HTTP libraries do not send requests ahead. */
  private static final int MOST = 4;

  private Runnable progressed = () -> {};
  private @Nullable ChannelHandlerContext context;
  private int unwritten;
  private int unanswered;
  private boolean answering;
  private boolean cut;

  /** Sets the action after an answer was written, or the connection takes more bytes again. */
  void onProgress(Runnable action) {
    progressed = action;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
  }

  void add() {
    unwritten++;
    unanswered++;
  }

  boolean isFull() {
    return unwritten >= MOST;
  }

  boolean isEmpty() {
    return unwritten == 0;
  }

  /** Tells that nothing more is to be read, because the connection ends with the next write. */
  boolean isCut() {
    return cut;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the future is the promise, which the caller has
  public void write(ChannelHandlerContext written, Object message, ChannelPromise promise) {
    if (cut) {
      ReferenceCountUtil.release(message);
      promise.tryFailure(new IOException("the connection is cut"));
      return;
    }
    if (message instanceof HttpResponse response) {
      if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
        written.write(message, promise);
        return;
      }
      unanswered--;
      answering = true;
    }
    if (message instanceof LastHttpContent) {
      answering = false;
      written.write(message, promise.unvoid().addListener(done -> answered()));
    } else {
      written.write(message, promise);
    }
  }

  private void answered() {
    unwritten--;
    progressed.run();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext changed) {
    changed.fireChannelWritabilityChanged();
    if (changed.channel().isWritable()) {
      progressed.run();
    }
  }

  /**
   * Ends the connection, with this answer unless the client would take it for the answer to another
   * request.
   *
   * @param requests number of counted requests that it answers: 1, or 0 if its request is not
   *     counted
   */
  void cut(HttpResponseStatus status, int requests) {
    if (cut || context == null) {
      return;
    }
    cut = true;
    boolean next = unanswered == requests && !answering;
    context
        .writeAndFlush(next ? answer(status) : Unpooled.EMPTY_BUFFER)
        .addListener(ChannelFutureListener.CLOSE);
  }

  private static FullHttpResponse answer(HttpResponseStatus status) {
    FullHttpResponse answer =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
    answer
        .headers()
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .set(HttpHeaderNames.CONTENT_LENGTH, 0);
    return answer;
  }
}
