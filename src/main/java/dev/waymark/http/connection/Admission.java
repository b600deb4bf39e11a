package dev.waymark.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;

/** Closes a connection that is one too many before anything of it is read. */
final class Admission extends ChannelInboundHandlerAdapter {
  private final ConnectionLimit limit;
  private final InetAddress source;
  private boolean admitted;

  Admission(ConnectionLimit limit, InetAddress source) {
    this.limit = limit;
    this.source = source;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do for a refused connection
  public void channelActive(ChannelHandlerContext context) {
    admitted = limit.admit(source);
    if (admitted) {
      context.fireChannelActive();
    } else {
      context.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (admitted) {
      admitted = false;
      limit.release(source);
    }
    context.fireChannelInactive();
  }
}
