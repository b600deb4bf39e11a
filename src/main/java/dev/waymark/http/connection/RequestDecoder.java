package dev.waymark.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decoder of the HTTP server (Vert.x 4.5), with rules. It decodes no further request while a
 * few are unanswered, and nothing while the client does not read its answers.
 */
final class RequestDecoder extends VertxHttpRequestDecoder {
  private final PendingAnswers answers;
  private final ConnectionTimer timer;
  private final ReadPause reading;
  private final boolean http2;
  private boolean inBody;
  private boolean failed;
  private @Nullable HttpRequest withheld;
  private @Nullable ChunkLines chunks;

  RequestDecoder(
      HttpServerOptions sizes,
      PendingAnswers answers,
      ConnectionTimer timer,
      ReadPause reading,
      boolean http2) {
    super(sizes);
    this.answers = answers;
    this.timer = timer;
    this.reading = reading;
    this.http2 = http2;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) throws Exception {
    super.handlerAdded(context);
    ChannelPipeline pipeline = context.pipeline();
    answers.onProgress(
        () -> {
          if (reading.isPaused()) {
            // Later, because an answer may be written in the middle of decoding.
            context.executor().execute(() -> pipeline.fireUserEventTriggered(Progress.MADE));
          }
        });
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws Exception {
    if (failed || answers.isCut()) {
      in.skipBytes(in.readableBytes());
      return;
    }
    if (mustWait(context)) {
      reading.pause();
      return;
    }
    if (!inBody) {
      timer.headersBegin();
    }
    ChunkLines lines = chunks;
    int start = in.readerIndex();
    List<Object> decoded = new ArrayList<>(2);
    super.decode(context, in, decoded);
    if (lines != null
        && decoded.stream().allMatch(RequestDecoder::isDecoded)
        && !lines.areWellFormed(in, start, in.readerIndex())) {
      decoded.forEach(ReferenceCountUtil::release);
      refuse(
          DecoderResult.failure(new IllegalArgumentException("expected the size of a chunk")), out);
      return;
    }
    for (Object part : decoded) {
      if (!failed) {
        accept((HttpObject) part, out);
      }
    }
  }

  private static boolean isDecoded(Object part) {
    return ((HttpObject) part).decoderResult().isSuccess();
  }

  /** Event of the connection: an answer was written, or more bytes of it can be. */
  private enum Progress {
    MADE
  }

  private boolean mustWait(ChannelHandlerContext context) {
    return !context.channel().isWritable() || (!inBody && answers.isFull());
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event != Progress.MADE) {
      super.userEventTriggered(context, event);
    } else if (reading.isPaused() && !mustWait(context)) {
      // First, so that a pause of the server's own that these bytes bring about is not overruled.
      reading.resume();
      channelRead(context, Unpooled.EMPTY_BUFFER);
      channelReadComplete(context);
    }
  }

  private void accept(HttpObject part, List<Object> out) {
    if (part instanceof HttpRequest request) {
      begin(request, out);
    } else if (part.decoderResult().isSuccess()) {
      release(out);
      if (part instanceof LastHttpContent) {
        inBody = false;
        chunks = null;
      }
      out.add(part);
    } else {
      ReferenceCountUtil.release(part);
      refuse(part.decoderResult(), out);
    }
  }

  private void begin(HttpRequest request, List<Object> out) {
    if (request.decoderResult().isSuccess()) {
      RequestRules.brokenBy(request)
          .map(rule -> new IllegalArgumentException("expected " + rule))
          .ifPresent(fault -> fail(request, fault));
    }
    failed = request.decoderResult().isFailure();
    if (!http2 && request.headers().containsValue(HttpHeaderNames.UPGRADE, "h2c", true)) {
      // RFC 9110 section 7.8: a server may ignore it. The management port has no setting for it.
      request.headers().remove(HttpHeaderNames.UPGRADE);
    }
    inBody = true;
    withheld = request;
    chunks = HttpUtil.isTransferEncodingChunked(request) ? new ChunkLines() : null;
    if (failed || chunks == null || HttpUtil.is100ContinueExpected(request)) {
      release(out);
    }
  }

  /** Passes a request on: one in chunks not before the first of them is known to be well-formed. */
  private void release(List<Object> out) {
    HttpRequest request = withheld;
    if (request != null) {
      withheld = null;
      answers.add();
      timer.headersEnd();
      out.add(request);
    }
  }

  /** Fails a request, so that the server answers 400 after the answers to earlier ones. */
  private static void fail(HttpRequest request, IllegalArgumentException fault) {
    request.setDecoderResult(DecoderResult.failure(fault));
    // The server would answer in the version of the request.
    request.setProtocolVersion(HttpVersion.HTTP_1_1);
  }

  private void refuse(DecoderResult fault, List<Object> out) {
    HttpRequest request = withheld;
    if (request == null) {
      answers.cut(HttpResponseStatus.BAD_REQUEST, 1);
    } else {
      request.setDecoderResult(fault);
      release(out);
    }
    failed = true;
  }
}
