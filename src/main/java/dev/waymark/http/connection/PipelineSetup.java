package dev.waymark.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.function.Consumer;

/**
 * Waits until the HTTP server has decided on the protocol of a connection, and then puts the rules
 * into its pipeline. The names of the handlers are those of Vert.x 4.5 ({@code HttpServerWorker}).
 */
final class PipelineSetup extends ChannelInboundHandlerAdapter {
  static final String DECODER = "httpDecoder";
  static final String ENCODER = "httpEncoder";
  private static final String TLS = "ssl";

  /** The first word of HTTP/2 without TLS (RFC 9113 section 3.3); no method of HTTP/1.1. */
  private static final String HTTP2_WORD = "PRI ";

  private final boolean http2;
  private final boolean insideTls;
  private final Consumer<ChannelPipeline> rules;
  private int matching;

  /**
   * @param rules puts the rules into a pipeline that has the decoder and the encoder of HTTP/1.1
   */
  PipelineSetup(boolean http2, boolean insideTls, Consumer<ChannelPipeline> rules) {
    this.http2 = http2;
    this.insideTls = insideTls;
    this.rules = rules;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    context.fireChannelActive();
    setUp(context);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    context.fireUserEventTriggered(event);
    if (event instanceof SslHandshakeCompletionEvent) {
      setUp(context);
    }
  }

  /**
   * Passes on byte by byte, so that no byte of a request is decoded before the rules are there:
   * after the line of the PROXY protocol, or the letters that tell HTTP/1.1 from HTTP/2.
   */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do for a refused connection
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    while (bytes.isReadable() && !context.isRemoved()) {
      if (isForbiddenHttp2(bytes)) {
        bytes.release();
        context.close();
        return;
      }
      context.fireChannelRead(bytes.readRetainedSlice(1));
      setUp(context);
    }
    context.fireChannelRead(bytes);
  }

  private boolean isForbiddenHttp2(ByteBuf bytes) {
    boolean matches =
        matching < HTTP2_WORD.length()
            && bytes.getByte(bytes.readerIndex()) == HTTP2_WORD.charAt(matching);
    matching = matches ? matching + 1 : HTTP2_WORD.length() + 1;
    return matching == HTTP2_WORD.length() && !http2;
  }

  private void setUp(ChannelHandlerContext context) {
    ChannelPipeline pipeline = context.pipeline();
    if (context.isRemoved()) {
      return;
    }
    if (pipeline.get(DECODER) != null) {
      rules.accept(pipeline);
      pipeline.remove(this);
    } else if (pipeline.get(Http2ConnectionHandler.class) != null) {
      pipeline.remove(this);
    } else if (!insideTls && pipeline.get(TLS) != null) {
      pipeline.addAfter(TLS, null, new PipelineSetup(http2, true, rules));
      pipeline.remove(this);
    }
  }
}
