package dev.waymark.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;

/**
 * Stops the reading of a connection. The HTTP server stops it for its own reasons by the same
 * switch of the channel; {@link #resume} therefore restores what the server wanted last.
 */
final class ReadPause extends ChannelDuplexHandler {
  private final Channel channel;
  private boolean paused;
  private boolean automatic;
  private boolean requested;

  ReadPause(Channel channel) {
    this.channel = channel;
  }

  void pause() {
    if (!paused) {
      paused = true;
      automatic = channel.config().isAutoRead();
      channel.config().setAutoRead(false);
    }
  }

  boolean isPaused() {
    return paused;
  }

  void resume() {
    if (!paused) {
      return;
    }
    paused = false;
    if (automatic) {
      channel.config().setAutoRead(true);
    } else if (requested) {
      channel.read();
    }
    requested = false;
  }

  /** Receives what the server, or a decoder that needs more bytes, asks for. */
  @Override
  public void read(ChannelHandlerContext context) {
    if (!paused) {
      context.read();
    } else if (channel.config().isAutoRead()) {
      automatic = true;
      channel.config().setAutoRead(false);
    } else {
      requested = true;
    }
  }
}
