package dev.waymark.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;

/** Measures for how long a client has read nothing of what waits to be sent to it. */
final class UnreadAnswer {
  private int first;
  private long sent;
  private long left;
  private long since;

  /** Returns the nanoseconds since the client read something, or since nothing waited for it. */
  long unreadFor(Channel channel, long now) {
    ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
    if (waiting == null || waiting.totalPendingWriteBytes() == 0) {
      left = 0;
      since = now;
      return 0;
    }
    int nowFirst = System.identityHashCode(waiting.current());
    long nowSent = waiting.currentProgress();
    long nowLeft = waiting.totalPendingWriteBytes();
    if (left == 0 || nowFirst != first || nowSent != sent || nowLeft < left) {
      since = now;
    }
    first = nowFirst;
    sent = nowSent;
    left = nowLeft;
    return now - since;
  }
}
